package org.jiedui.platform.content;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** Settings as an application would read them. */
final class Configs {

    private Configs() {}

    static AttachmentConfig of(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(AttachmentConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(AttachmentConfig.class);
    }
}
