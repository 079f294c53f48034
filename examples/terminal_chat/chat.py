"""A conversation in the terminal. Replies are printed as they stream in, and Ctrl-C stops the current one.

python chat.py [MODEL]
"""

from __future__ import annotations

import sys

from modelrelay import Client, ModelRelayError


def main(model: str = "claude-sonnet-4-5") -> None:
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
            chat = conversation.user(question)
            try:
                with chat.stream() as stream:
                    for text in stream.text_deltas():
                        print(text, end="", flush=True)
                conversation = chat.reply(stream.final_response())
            except KeyboardInterrupt:
                print(" [stopped]", end="")  # `conversation` has no trace of this question
            except ModelRelayError as error:
                print(f"[{error}]", end="")
            print("\n")


if __name__ == "__main__":
    main(*sys.argv[1:2])
