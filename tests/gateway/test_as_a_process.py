"""The small Discord as a process of its own, for a bot that a person starts."""

from __future__ import annotations

import asyncio
import re
import sys

import aiohttp


async def test_the_process_says_how_to_connect_and_lets_a_person_talk() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.gateway", stdout=asyncio.subprocess.PIPE
    )
    try:
        assert process.stdout is not None
        told = "".join([(await process.stdout.readline()).decode() for _ in range(2)])
        api, people = re.findall(r"http://[^/\s]+", told)
        async with aiohttp.ClientSession() as http:
            headers = {"Authorization": "Bot fake"}
            async with http.get(f"{api}/api/v10/gateway/bot", headers=headers) as answer:
                assert (await answer.json())["url"].startswith("ws://127.0.0.1:")
            await http.post(f"{people}/say", data="good morning")
            async with http.get(f"{people}/channel") as answer:
                assert await answer.text() == "ana: good morning []\n"
    finally:
        process.terminate()
        await process.wait()
