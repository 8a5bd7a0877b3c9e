package org.leipzigapp.help.contact.files;

import java.nio.file.Path;

/**
 * A file that was sent along, looked into and found good.
 *
 * @param name made harmless
 * @param path where it lies until it is stored
 * @param size in bytes
 */
public record Uploaded(String name, FileType type, Path path, long size, Scan scan) {}
