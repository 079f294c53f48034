"""The pytest plugin, as a project that uses the SDK sees it."""

import pytest

pytest_plugins = ["pytester"]

# By its module, and not by its entry point, so that it is tested without being installed too.
OPTIONS = "-p no:modelrelay -p modelrelay.testing.pytest_plugin -p no:cacheprovider"


@pytest.fixture
def project(pytester: pytest.Pytester) -> pytest.Pytester:
    pytester.makeini(f"[pytest]\naddopts = {OPTIONS}\n")
    return pytester


def test_a_mock_client(project: pytest.Pytester) -> None:
    project.makepyfile(
        """
        import asyncio

        def test_sync(modelrelay_mock):
            modelrelay_mock.mock.reply("Hello!")
            assert modelrelay_mock.chat("m").user("Hi").send().text == "Hello!"

        def test_async(modelrelay_async_mock):
            modelrelay_async_mock.mock.reply("Hello!")
            reply = asyncio.run(modelrelay_async_mock.chat("m").user("Hi").send())
            assert reply.text == "Hello!"
        """
    )
    project.runpytest_inprocess().assert_outcomes(passed=2)


def test_what_is_not_used_is_an_error_of_a_test_that_passed(project: pytest.Pytester) -> None:
    project.makepyfile(
        """
        def test_unused(modelrelay_mock):
            modelrelay_mock.mock.reply("never asked for")

        def test_failed(modelrelay_mock):
            modelrelay_mock.mock.reply("never asked for")
            assert False
        """
    )
    result = project.runpytest_inprocess()
    result.assert_outcomes(passed=1, errors=1, failed=1)
    result.stdout.fnmatch_lines(["*reply('never asked for')"])


def test_a_server_that_the_environment_points_to(project: pytest.Pytester) -> None:
    project.makepyfile(
        """
        import modelrelay.v0_32

        def test_server(modelrelay_server):
            with modelrelay.Client() as client:
                assert client.chat("m").user("Hi").send().text.endswith("Hi")
            assert modelrelay_server.requests[0].path == "/responses"

        def test_server_of_0_32(modelrelay_v0_32_server):
            with modelrelay.v0_32.Client() as client:
                assert [tier.tier_code for tier in client.tiers.list()] == ["free", "pro"]
            assert modelrelay_v0_32_server.requests[0].path == "/tiers"
        """
    )
    project.runpytest_inprocess().assert_outcomes(passed=2)


def test_no_network(project: pytest.Pytester) -> None:
    project.makepyfile(
        """
        import asyncio, socket
        import pytest
        import modelrelay
        from modelrelay.testing.pytest_plugin import NetworkForbidden

        pytestmark = pytest.mark.no_network

        def test_names():
            with pytest.raises(NetworkForbidden, match="tried to reach api.modelrelay.ai"):
                modelrelay.Client("mr_sk_x").tiers.list()

        def test_addresses():
            with pytest.raises(NetworkForbidden, match="192.0.2.1"):
                modelrelay.Client("mr_sk_x", base_url="http://192.0.2.1").tiers.list()

        def test_async():
            async def run():
                async with modelrelay.AsyncClient("mr_sk_x", base_url="http://192.0.2.1") as client:
                    await client.tiers.list()
            with pytest.raises(NetworkForbidden):
                asyncio.run(run())

        def test_this_machine(modelrelay_server):
            with modelrelay.Client() as client:
                assert client.tiers.list()
        """
    )
    project.runpytest_inprocess().assert_outcomes(passed=4)


def test_no_network_for_all_tests(project: pytest.Pytester) -> None:
    project.makeini(f"[pytest]\naddopts = {OPTIONS}\nmodelrelay_no_network = true\n")
    project.makepyfile(
        """
        import socket
        import pytest
        from modelrelay.testing.pytest_plugin import NetworkForbidden

        def test_it():
            with pytest.raises(NetworkForbidden):
                socket.create_connection(("192.0.2.1", 80))
        """
    )
    project.runpytest_inprocess().assert_outcomes(passed=1)
