package org.jiedui.platform.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses the store: the bucket where one is named, else the local folder. */
@ApplicationScoped
class ContentStoreProducer {

    @Produces
    @Singleton
    ContentStore store(
            AttachmentConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        return config.s3()
                .bucket()
                .<ContentStore>map(bucket -> new S3Store(S3Clients.of(config.s3()), bucket, service + "/"))
                .orElseGet(() -> new FolderStore(config.folder().resolve(service).resolve("content")));
    }

    void close(@Disposes ContentStore store) {
        if (store instanceof S3Store s3) {
            s3.close();
        }
    }
}
