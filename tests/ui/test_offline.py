"""No network and no dump, kept by the system itself."""

import os
import subprocess
import sys

import pytest

from peerdesk.ui.offline import NOT_GUARDED, lock_down, why_not

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="seccomp is Linux's")
HERE = {"DISPLAY": ":0"}

TRY = """
import socket, ctypes, threading
from peerdesk.ui.offline import lock_down
print("said", repr(lock_down()))
def outcome(family):
    try:
        socket.socket(family, socket.SOCK_DGRAM).close()
        return "open"
    except OSError as error:
        return error.errno
def tell(where):
    families = (socket.AF_UNIX, socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK)
    print(where, *(outcome(family) for family in families))
tell("here")
thread = threading.Thread(target=tell, args=("thread",))
thread.start(); thread.join()
library = ctypes.CDLL(None, use_errno=True)
print("ring", library.syscall(425, 1, 0), ctypes.get_errno())
print("x32", library.syscall(0x40000000 | 41, 2, 1, 0), ctypes.get_errno())
print("dumpable", library.prctl(3, 0, 0, 0, 0))
import resource
print("core", resource.getrlimit(resource.RLIMIT_CORE))
"""


def said_by(script: str) -> list[str]:
    here = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, env=here, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


@LINUX
def test_a_locked_down_process_opens_unix_sockets_only() -> None:
    assert said_by(TRY) == [
        "said ''",
        "here open 97 97 97",
        "thread open 97 97 97",
        "ring -1 38",
        "x32 -1 38",
        "dumpable 0",
        "core (0, 0)",
    ]


@pytest.mark.parametrize("name", ["xcb", "wayland", "offscreen", "wayland;xcb"])
def test_a_window_opens_on_the_platforms_we_know(name: str) -> None:
    assert why_not({**HERE, "QT_QPA_PLATFORM": name}, "linux") == ""


@pytest.mark.parametrize(
    "name", ["vnc", "vnc:size=800x600", "xcb;vnc", "webgl", "minimal", "eglfs"]
)
def test_a_platform_that_could_show_the_window_elsewhere_is_refused(name: str) -> None:
    said = why_not({**HERE, "QT_QPA_PLATFORM": name}, "linux")

    assert "does not open on the platform" in said


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({}, "no screen"),
        ({"DISPLAY": "localhost:10.0"}, "over a network"),
        ({"DISPLAY": "10.0.0.7:0"}, "over a network"),
        ({"DISPLAY": ":0"}, ""),
        ({"DISPLAY": "unix:0"}, ""),
        ({"WAYLAND_DISPLAY": "wayland-0"}, ""),
        ({"QT_QPA_PLATFORM": "offscreen"}, ""),
    ],
)
def test_a_screen_that_cannot_be_used_is_told_in_words(
    environment: dict[str, str], words: str
) -> None:
    said = why_not(environment, "linux")

    assert words in said
    assert bool(said) == bool(words)


def test_other_systems_have_a_screen_without_saying_so() -> None:
    assert why_not({}, "win32") == ""


@pytest.mark.skipif(sys.platform == "linux", reason="Linux has the filter")
def test_a_system_without_the_filter_is_told_in_words() -> None:
    assert lock_down() == NOT_GUARDED
