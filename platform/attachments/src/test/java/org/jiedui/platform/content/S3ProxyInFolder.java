package org.jiedui.platform.content;

import java.net.URI;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Function;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.filesystem.FilesystemApiMetadata;

/** S3Proxy over a folder, on any free port. Lives in class loaders of its own, and so speaks only the JDK's language. */
final class S3ProxyInFolder implements Function<Path, URI>, AutoCloseable {

    private BlobStoreContext objects;
    private S3Proxy server;

    @Override
    public URI apply(Path folder) {
        Properties settings = new Properties();
        settings.setProperty("jclouds.filesystem.basedir", folder.toString());
        objects = ContextBuilder.newBuilder(new FilesystemApiMetadata())
                .credentials("", "")
                .overrides(settings)
                .build(BlobStoreContext.class);
        objects.getBlobStore().createContainerInLocation(null, S3Server.BUCKET);
        server = S3Proxy.builder()
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, S3Server.ACCESS_KEY, S3Server.SECRET_KEY)
                .blobStore(objects.getBlobStore())
                .build();
        try {
            server.start();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    @Override
    public void close() throws Exception {
        server.stop();
        objects.close();
    }
}
