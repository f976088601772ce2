"""Settings: what holds without any, and the one line that refuses a bad one."""

import stat
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from app.config import SettingError, from_environment


def refusal(**environ: str) -> str:
    with pytest.raises(SettingError) as refused:
        from_environment(environ)
    return str(refused.value)


@pytest.fixture
def instance(tmp_path) -> str:
    return str(tmp_path / "instance")


def test_without_settings_everything_lies_in_the_instance_folder(instance):
    settings = from_environment({"STEADY_INSTANCE": instance})
    assert settings.database_url == f"sqlite:///{instance}/steady.db"
    assert (settings.trusted_proxies, settings.trusted_hosts, settings.public_url) == (0, (), None)
    assert settings.https is False


def test_the_secret_is_made_once_and_only_for_its_owner(instance, tmp_path):
    first = from_environment({"STEADY_INSTANCE": instance}).secret_key
    again = from_environment({"STEADY_INSTANCE": instance}).secret_key
    mode = (tmp_path / "instance/secret_key").stat().st_mode
    assert first == again
    assert len(first) >= 48
    assert stat.S_IMODE(mode) == 0o600


def test_two_installations_have_two_secrets(tmp_path):
    one = from_environment({"STEADY_INSTANCE": str(tmp_path / "one")})
    other = from_environment({"STEADY_INSTANCE": str(tmp_path / "other")})
    assert one.secret_key != other.secret_key


def test_eight_first_starts_at_once_agree_on_one_secret(instance, tmp_path):
    gate = threading.Barrier(8)

    def start(_number: int) -> str:
        gate.wait(10)
        return from_environment({"STEADY_INSTANCE": instance}).secret_key

    with ThreadPoolExecutor(8) as crowd:
        assert len(set(crowd.map(start, range(8)))) == 1
    assert [path.name for path in (tmp_path / "instance").iterdir()] == ["secret_key"]


def test_a_secret_of_the_environment_writes_no_file(instance, tmp_path):
    given = "a secret from the environment, of fair length"
    settings = from_environment({"STEADY_INSTANCE": instance, "STEADY_SECRET_KEY": given})
    assert settings.secret_key == given
    assert list((tmp_path / "instance").iterdir()) == []


def test_a_weak_secret_of_the_environment_is_refused(instance):
    said = refusal(STEADY_INSTANCE=instance, STEADY_SECRET_KEY="secret")
    assert "STEADY_SECRET_KEY" in said


def test_a_weak_secret_in_the_file_is_refused(tmp_path):
    (tmp_path / "secret_key").write_text("short\n")
    assert "too short" in refusal(STEADY_INSTANCE=str(tmp_path))


def test_a_secret_that_cannot_be_read_is_refused(tmp_path):
    (tmp_path / "secret_key").mkdir()
    assert "cannot be read" in refusal(STEADY_INSTANCE=str(tmp_path))


def test_a_secret_that_is_no_text_is_refused(tmp_path):
    (tmp_path / "secret_key").write_bytes(b"\xff\xfe" * 40)
    assert "secret_key" in refusal(STEADY_INSTANCE=str(tmp_path))


def test_a_folder_that_cannot_be_made_is_refused(tmp_path):
    (tmp_path / "file").write_text("")
    said = refusal(STEADY_INSTANCE=str(tmp_path / "file" / "instance"))
    assert "STEADY_INSTANCE" in said


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("sqlite:////srv/steady.db", "sqlite:////srv/steady.db"),
        ("postgresql://anna@db/steady", "postgresql+psycopg://anna@db/steady"),
        ("postgresql+psycopg://a:b@db/steady", "postgresql+psycopg://a:b@db/steady"),
    ],
)
def test_a_database_is_named_by_its_address(instance, given, used):
    settings = from_environment({"STEADY_INSTANCE": instance, "STEADY_DATABASE_URL": given})
    assert settings.database_url == used


def test_several_hosts_may_be_named(instance):
    given = "postgresql://anna@one:6432,two/steady?sslmode=require"
    settings = from_environment({"STEADY_INSTANCE": instance, "STEADY_DATABASE_URL": given})
    for part in ("host=one%3A6432", "host=two%3A5432", "sslmode=require"):
        assert part in settings.database_url


def test_hosts_and_the_public_address_are_taken(instance):
    settings = from_environment(
        {
            "STEADY_INSTANCE": instance,
            "STEADY_TRUSTED_HOSTS": "steady.example, .clinic.example",
            "STEADY_PUBLIC_URL": "https://steady.example/",
            "STEADY_TRUSTED_PROXIES": " 2 ",
        }
    )
    assert settings.trusted_hosts == ("steady.example", ".clinic.example")
    assert settings.public_url == "https://steady.example"
    assert settings.https is True
    assert settings.trusted_proxies == 2


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("STEADY_DATABASE_URL", "nonsense"),
        ("STEADY_DATABASE_URL", "mysql://db/steady"),
        ("STEADY_DATABASE_URL", "postgresql://[/steady"),
        ("STEADY_DATABASE_URL", "postgresql://db:port/steady"),
        ("STEADY_TRUSTED_PROXIES", "-1"),
        ("STEADY_TRUSTED_PROXIES", "one"),
        ("STEADY_TRUSTED_PROXIES", "11"),
        ("STEADY_TRUSTED_PROXIES", "1_0"),
        ("STEADY_TRUSTED_PROXIES", "\u0665"),
        ("STEADY_TRUSTED_PROXIES", "9" * 5000),
        ("STEADY_PUBLIC_URL", "steady.example"),
        ("STEADY_PUBLIC_URL", "ftp://steady.example"),
        ("STEADY_PUBLIC_URL", "https://"),
        ("STEADY_PUBLIC_URL", "https://["),
        ("STEADY_PUBLIC_URL", "https://steady.example/app"),
    ],
)
def test_a_bad_setting_is_refused_in_one_line_that_names_it(instance, name, given):
    said = refusal(**{"STEADY_INSTANCE": instance, name: given})
    assert said.startswith(name)
    assert "\n" not in said
    assert len(said) < 300


def test_a_password_is_not_repeated_in_a_refusal(instance):
    said = refusal(STEADY_INSTANCE=instance, STEADY_DATABASE_URL="mysql://anna:hunter2@db/steady")
    assert "hunter2" not in said
