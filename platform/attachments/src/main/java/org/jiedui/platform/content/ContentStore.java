package org.jiedui.platform.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Keeps contents, each under a key that begins with the SHA-256 of its bytes (64 lower-case hexadecimal digits) and is never
 * used for another. So storing it a second time changes nothing. Its methods wait for disk or network.
 */
interface ContentStore {

    /**
     * Makes sure that the content is there, whole and durable. Whoever reads meanwhile finds all of it or nothing.
     *
     * @param file has it, and may be gone afterwards
     */
    void put(String key, Path file) throws IOException;

    /**
     * @param from the first byte wanted, from 0
     * @param length how many bytes are wanted; that many are there
     * @throws NoSuchFileException there is no such content
     */
    InputStream read(String key, long from, long length) throws IOException;

    /** Does nothing where there is no such content. */
    void remove(String key) throws IOException;
}
