"""The contract between the script of the server and the timeline of the browser."""

from tests.contract.cues import FILE, contract


def test_the_server_compiles_what_the_contract_says():
    assert contract() + "\n" == FILE.read_text()
