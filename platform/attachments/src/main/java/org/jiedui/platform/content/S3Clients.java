package org.jiedui.platform.content;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Makes the client for an object store out of its settings. */
final class S3Clients {

    private static final Duration CONNECT = Duration.ofSeconds(1);

    /** Every request is answered within 10 s, and the database has a part in it too. */
    private static final Duration CALL = Duration.ofSeconds(6);

    private S3Clients() {}

    static S3Client of(AttachmentConfig.S3 config) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(config.region()))
                .forcePathStyle(config.pathStyle())
                .credentialsProvider(credentials(config))
                // Stores that are not AWS' do not all know the checksums that came later.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(CALL))
                .overrideConfiguration(limits -> limits.apiCallTimeout(CALL));
        config.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(AttachmentConfig.S3 config) {
        if (config.accessKey().isEmpty()) {
            return DefaultCredentialsProvider.builder().build();
        }
        String secret = config.secretKey()
                .orElseThrow(() -> new IllegalStateException(
                        "jiedui.attachments.s3.access-key is set and jiedui.attachments.s3.secret-key is not"));
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(config.accessKey().get(), secret));
    }
}
