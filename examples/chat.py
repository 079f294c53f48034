"""A conversation in the terminal: answers appear as they are written, and Ctrl-C stops the one that is being written.

python examples/chat.py [MODEL]                          # MODELRELAY_API_KEY says who pays
"""

from __future__ import annotations

import sys

from modelrelay import Client, ModelRelayError


def main(model: str = "claude-sonnet-4-20250514") -> None:
    with Client() as client:
        conversation = client.chat(model).system("You are helpful, and brief.")
        while True:
            try:
                question = input("you: ").strip()
            except (EOFError, KeyboardInterrupt):
                print()
                return
            if not question:
                continue
            asked = conversation.user(question)
            try:
                with asked.stream() as stream:
                    for text in stream.text_deltas():
                        print(text, end="", flush=True)
                conversation = asked.reply(stream.final_response())
            except KeyboardInterrupt:
                print(" …stopped", end="")  # and forgotten: the conversation goes on from before the question
            except ModelRelayError as error:
                print(f"[{error}]", end="")
            print("\n")


if __name__ == "__main__":
    main(*sys.argv[1:2])
