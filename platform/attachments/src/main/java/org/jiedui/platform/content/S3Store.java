package org.jiedui.platform.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Contents in a bucket: {@code task-service/ab34…}. An object is there as soon as all of it is, and not before. */
final class S3Store implements ContentStore, AutoCloseable {

    private final S3Client s3;
    private final String bucket;
    private final String prefix;

    /** @param prefix what the keys of this store begin with, such as {@code task-service/} */
    S3Store(S3Client s3, String bucket, String prefix) {
        this.s3 = s3;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public void put(String key, Path file) throws IOException {
        try {
            if (!has(key)) {
                s3.putObject(to -> to.bucket(bucket).key(prefix + key), RequestBody.fromFile(file));
            }
        } catch (SdkException failed) {
            throw new IOException("cannot store in the bucket " + bucket, failed);
        }
    }

    private boolean has(String key) {
        try {
            s3.headObject(of -> of.bucket(bucket).key(prefix + key));
            return true;
        } catch (NoSuchKeyException absent) {
            return false;
        }
    }

    @Override
    public InputStream read(String key, long from, long length) throws IOException {
        if (length == 0) {
            return InputStream.nullInputStream(); // no range has no bytes
        }
        try {
            return s3.getObject(
                    of -> of.bucket(bucket).key(prefix + key).range("bytes=" + from + "-" + (from + length - 1)));
        } catch (NoSuchKeyException absent) {
            throw new NoSuchFileException(prefix + key);
        } catch (SdkException failed) {
            throw new IOException("cannot read from the bucket " + bucket, failed);
        }
    }

    @Override
    public void remove(String key) throws IOException {
        try {
            s3.deleteObject(of -> of.bucket(bucket).key(prefix + key));
        } catch (SdkException failed) {
            throw new IOException("cannot remove from the bucket " + bucket, failed);
        }
    }

    @Override
    public void close() {
        s3.close();
    }
}
