"""Letting one user walk through a folder without opening it to anybody else.

Started by root, the embedded server runs as a user of its own, which must reach its files through folders that may be
root's alone (mode 0700). An access-control entry lets that user pass, and only pass; `chmod o+x` would let everyone.
"""

import errno
import os
import struct
from pathlib import Path

from claims.exceptions import SetupError

_ACL = "system.posix_acl_access"
_ENTRY = struct.Struct("<HHI")  # tag, permissions, id: linux/posix_acl_xattr.h
_VERSION = struct.pack("<I", 2)
_OWNER, _USER, _GROUP, _MASK, _OTHER = 0x01, 0x02, 0x04, 0x10, 0x20
_NOBODY = 0xFFFFFFFF
_PASS = 1


def let_pass(path: Path, user: int) -> None:
    """Let the system user with this id walk through every folder above `path`.

    Raises SetupError, with what to do, where the file system keeps no access-control lists.
    """
    for folder in reversed(path.absolute().parents):
        mode = folder.stat()
        if mode.st_mode & 0o001 or mode.st_uid == user:
            continue
        entries = _entries(folder)
        if entries.get((_USER, user), 0) & _PASS:
            continue
        entries[_USER, user] = _PASS
        entries[_MASK, _NOBODY] = entries.get((_MASK, _NOBODY), entries[_GROUP, _NOBODY]) | _PASS
        packed = b"".join(_ENTRY.pack(tag, bits, who) for (tag, who), bits in sorted(entries.items()))
        try:
            os.setxattr(folder, _ACL, _VERSION + packed)
        except (OSError, AttributeError) as error:
            raise SetupError(
                f"The database server may not run as root, and its own user cannot reach {folder}. Start the "
                f"workbench as an ordinary user, choose a data folder elsewhere, or allow it: chmod o+x {folder}"
            ) from error


def _entries(folder: Path) -> dict[tuple[int, int], int]:
    """The access-control list of a folder as {(tag, id): permissions}; made from its mode where it has none."""
    try:
        packed = os.getxattr(folder, _ACL)
    except AttributeError:  # not Linux
        packed = b""
    except OSError as error:
        if error.errno not in (errno.ENODATA, errno.ENOTSUP):
            raise
        packed = b""
    if packed:
        return {(tag, who): bits for tag, bits, who in _ENTRY.iter_unpack(packed[len(_VERSION) :])}
    mode = folder.stat().st_mode
    return {
        (_OWNER, _NOBODY): mode >> 6 & 7,
        (_GROUP, _NOBODY): mode >> 3 & 7,
        (_OTHER, _NOBODY): mode & 7,
    }
