package org.jiedui.platform.content;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** A real server that speaks S3 and checks signatures; see {@link S3ProxyInFolder}. */
final class S3Server implements AutoCloseable {

    static final String BUCKET = "jiedui-attachments";
    static final String ACCESS_KEY = "test-access-key";
    static final String SECRET_KEY = "test-secret-key";

    /** What the Maven inside Quarkus' test engine is made with, in a version that the server cannot run with. */
    private static final String IN_THE_WAY = "guice-5";

    private final URLClassLoader classes;
    private final AutoCloseable server;
    private final URI url;

    private S3Server(URLClassLoader classes, AutoCloseable server, URI url) {
        this.classes = classes;
        this.server = server;
        this.url = url;
    }

    /** @param folder where the objects come to lie */
    @SuppressWarnings("unchecked")
    static S3Server start(Path folder) throws Exception {
        URLClassLoader classes = new URLClassLoader(classpath(), ClassLoader.getPlatformClassLoader());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            var constructor =
                    classes.loadClass(S3ProxyInFolder.class.getName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            Object server = constructor.newInstance();
            return new S3Server(classes, (AutoCloseable) server, ((Function<Path, URI>) server).apply(folder));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] classpath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !entry.contains(IN_THE_WAY))
                .map(S3Server::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    URI url() {
        return url;
    }

    /** How the store reaches it. */
    AttachmentConfig.S3 config() {
        return config(url, SECRET_KEY);
    }

    static AttachmentConfig.S3 config(URI url, String secretKey) {
        return new AttachmentConfig.S3() {
            @Override
            public Optional<String> bucket() {
                return Optional.of(BUCKET);
            }

            @Override
            public Optional<URI> endpoint() {
                return Optional.of(url);
            }

            @Override
            public String region() {
                return "us-east-1";
            }

            @Override
            public Optional<String> accessKey() {
                return Optional.of(ACCESS_KEY);
            }

            @Override
            public Optional<String> secretKey() {
                return Optional.of(secretKey);
            }

            @Override
            public boolean pathStyle() {
                return true;
            }
        };
    }

    @Override
    public void close() throws Exception {
        server.close();
        classes.close();
    }
}
