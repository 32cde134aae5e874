package org.jiedui.bench;

/** What one client does again and again, over a connection of its own. */
interface Work extends AutoCloseable {

    void once() throws Exception;

    @Override
    void close() throws Exception;

    /** Opens the connection of one client. */
    interface Client {

        Work open(int number) throws Exception;
    }
}
