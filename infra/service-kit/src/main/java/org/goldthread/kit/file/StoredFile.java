package org.goldthread.kit.file;

import java.util.UUID;

/**
 * A file that was taken.
 *
 * @param name cleaned, with the extension that fits its content
 * @param size in bytes
 * @param sha256 of its bytes, hexadecimal, computed while they came in
 */
public record StoredFile(UUID id, String name, FileType type, long size, String sha256) {}
