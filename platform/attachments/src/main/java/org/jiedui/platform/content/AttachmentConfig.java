package org.jiedui.platform.content;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where attachments lie. */
@ConfigMapping(prefix = "jiedui.attachments")
public interface AttachmentConfig {

    /**
     * Where uploads are received, and where they stay unless they go to S3. Each service has a folder of its own name in
     * it; replicas of one service share it.
     */
    Path folder();

    /**
     * Whether every replica has the same folder, as on a network file system. Must be stated in production where there is
     * no bucket: what one replica keeps to itself, the others cannot serve.
     */
    @WithDefault("false")
    boolean folderIsShared();

    /** How long a content stays that nothing uses any more. Must be longer than any upload takes. */
    @WithDefault("24h")
    Duration grace();

    /** How many files may come in or go out at once, on each replica; more are told to come again shortly. */
    @WithDefault("32")
    int transfers();

    S3 s3();

    /** An object store that speaks S3. It is used as soon as a bucket is named. */
    interface S3 {

        Optional<String> bucket();

        /** {@code https://…}; that of AWS in the region where it is not set. */
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        /** Where there is none, the key is looked for where AWS' tools look for it: environment, profile, role. */
        Optional<String> accessKey();

        Optional<String> secretKey();

        /** Whether the bucket stands in the path and not in the host's name; most stores but AWS' want it so. */
        @WithDefault("true")
        boolean pathStyle();
    }
}
