package org.jiedui.gateway.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/** Serves the library that shows the documentation, under addresses that do not change with its version. */
@ApplicationScoped
class DocsLibrary {

    private static final String ROOT = "META-INF/resources/webjars/swagger-ui/";
    private static final String VERSION = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final Map<String, String> FILES = Map.of(
            "swagger-ui.css", "text/css",
            "swagger-ui-bundle.js", "text/javascript",
            "favicon-32x32.png", "image/png");

    void register(@Observes Router router) {
        String version = version();
        FILES.forEach((file, type) -> {
            Buffer bytes = Buffer.buffer(read(ROOT + version + "/" + file));
            String tag = "\"" + version + "\"";
            router.get("/docs/" + file).order(0).handler(context -> {
                context.response().putHeader("ETag", tag).putHeader("Cache-Control", "public, max-age=3600");
                if (tag.equals(context.request().getHeader("If-None-Match"))) {
                    context.response().setStatusCode(304).end();
                } else {
                    context.response().putHeader("Content-Type", type + "; charset=utf-8").end(bytes);
                }
            });
        });
    }

    private static String version() {
        try (InputStream file = open(VERSION)) {
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String name) {
        try (InputStream file = open(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
        if (file == null) {
            throw new IOException("no " + name + " among the application's libraries");
        }
        return file;
    }
}
