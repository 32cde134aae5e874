package org.jiedui.platform.digest;

import java.util.Map;

/** A fingerprint of all that stands, by kind of subject. Services and the gateway's view make it in the same way. */
public record Digest(Map<String, KindDigest> kinds) {

    /** @param hash in lower-case hexadecimal, as {@link SubjectHash} makes it */
    public record KindDigest(long count, String hash) {}
}
