package org.jiedui.platform.http;

import jakarta.enterprise.context.RequestScoped;

/**
 * The body of this request as it came in, for whoever must tell whether two requests are the same. Whoever takes in an upload
 * keeps something short here that stands for it.
 */
@RequestScoped
public class RequestBytes {

    private byte[] bytes = {};

    public void keep(byte[] read) {
        bytes = read;
    }

    public byte[] get() {
        return bytes;
    }
}
