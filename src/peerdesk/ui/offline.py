"""Two promises the system itself keeps: no network, and nothing of us in a dump.

On Linux one seccomp filter, installed before any thread, lets this process open
UNIX sockets only; it stays on every thread and child.  io_uring, which could open
sockets past the filter, is refused too.  Where the system has no such filter the
window says so and works all the same.
"""

import ctypes
import platform
import struct
import sys
from collections.abc import Mapping

PLATFORMS = frozenset({"xcb", "wayland", "offscreen", "windows", "cocoa"})
NOT_GUARDED = "This system cannot bar the window from the network; nothing in it asks."

_SET_NO_NEW_PRIVILEGES, _SET_SECCOMP, _SET_DUMPABLE, _FILTER = 38, 22, 4, 2
_LOAD, _EQUAL, _ANY_BIT, _RETURN = 0x20, 0x15, 0x45, 0x06
_ALLOW, _KILL, _REFUSE = 0x7FFF0000, 0x80000000, 0x00050000
_NO_SUCH_FAMILY, _NO_SUCH_CALL = 97, 38  # EAFNOSUPPORT, ENOSYS
_NUMBER_AT, _MACHINE_AT, _FIRST_ARGUMENT_AT = 0, 4, 16
_UNIX = 1
_IO_URING_SETUP = 425
_X32 = 0x40000000
# machine -> (the kernel's name for it, the number of socket(2))
_MACHINES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}


def why_not(environment: Mapping[str, str], system: str) -> str:
    """Return why the window must not, or cannot, open here; usually nothing."""
    asked = environment.get("QT_QPA_PLATFORM", "")
    for name in (part.partition(":")[0] for part in asked.split(";") if part):
        if name not in PLATFORMS:
            return (
                f"PeerDesk does not open on the platform “{name}”: it could show the "
                "window to other computers. Unset QT_QPA_PLATFORM and start again."
            )
    if system != "linux" or asked.startswith("offscreen"):
        return ""
    return _why_no_display(environment)


def _why_no_display(environment: Mapping[str, str]) -> str:
    display = environment.get("DISPLAY", "")
    if environment.get("WAYLAND_DISPLAY"):
        return ""
    if not display:
        return (
            "There is no screen to open a window on. PeerDesk needs a desktop; the "
            "commands “sheet”, “new” and “audit” work without one."
        )
    if display.partition(":")[0] not in ("", "unix"):
        return (
            "This screen is reached over a network, and PeerDesk opens no network "
            "connection, not even to a screen. Start it on the computer itself."
        )
    return ""


def lock_down() -> str:
    """Bar this process from the network and from dumps; return what was not possible.

    Call it first: a thread that already runs would not be covered.
    """
    if sys.platform != "linux":
        return NOT_GUARDED
    _leave_no_dump()
    return "" if _bar_sockets() else NOT_GUARDED


def _leave_no_dump() -> None:
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 - Windows has no such module

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        ctypes.CDLL(None).prctl(_SET_DUMPABLE, 0, 0, 0, 0)


def _bar_sockets() -> bool:
    known = _MACHINES.get(platform.machine())
    if known is None:
        return False
    rules = _rules(*known)
    held = ctypes.create_string_buffer(b"".join(rules))
    program = struct.pack("HP", len(rules), ctypes.addressof(held))
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(_SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0):
        return False
    done = library.prctl(_SET_SECCOMP, _FILTER, program, 0, 0)
    return int(done) == 0


def _rules(machine: int, socket_number: int) -> list[bytes]:
    """Return the filter; jumps count the instructions they skip."""
    return [
        _rule(_LOAD, 0, 0, _MACHINE_AT),
        _rule(_EQUAL, 1, 0, machine),
        _rule(_RETURN, 0, 0, _KILL),  # another machine's numbers mean other calls
        _rule(_LOAD, 0, 0, _NUMBER_AT),
        _rule(_ANY_BIT, 6, 0, _X32),
        _rule(_EQUAL, 5, 0, _IO_URING_SETUP),
        _rule(_EQUAL, 0, 3, socket_number),
        _rule(_LOAD, 0, 0, _FIRST_ARGUMENT_AT),
        _rule(_EQUAL, 1, 0, _UNIX),
        _rule(_RETURN, 0, 0, _REFUSE | _NO_SUCH_FAMILY),
        _rule(_RETURN, 0, 0, _ALLOW),
        _rule(_RETURN, 0, 0, _REFUSE | _NO_SUCH_CALL),
    ]


def _rule(code: int, if_true: int, if_false: int, value: int) -> bytes:
    return struct.pack("HBBI", code, if_true, if_false, value)
