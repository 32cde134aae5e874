package org.jiedui.platform.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCheckTest {

    private static final String FOLDER = "jiedui.attachments.folder";

    @TempDir
    Path folder;

    @Test
    void a_folder_that_can_be_written_to_is_safe() {
        assertThat(unsafe(folder.toString())).isEmpty();
    }

    @Test
    void a_folder_that_depends_on_where_the_service_was_started_is_not() {
        assertThat(unsafe("attachments")).singleElement().asString().startsWith("jiedui.attachments.folder is not an absolute");
        assertThat(unsafe("")).singleElement().asString().startsWith("jiedui.attachments.folder is not an absolute");
    }

    @Test
    void what_is_no_folder_is_not() throws Exception {
        assertThat(unsafe(folder.resolve("gone").toString())).singleElement().asString().contains("is no folder");
        assertThat(unsafe(Files.createFile(folder.resolve("file")).toString()))
                .singleElement()
                .asString()
                .contains("is no folder");
        assertThat(unsafe("/a\0b")).singleElement().asString().contains("is no path");
    }

    @Test
    void a_folder_that_replicas_do_not_share_is_not() {
        assertThat(unsafe(Map.of(FOLDER, folder.toString())))
                .singleElement()
                .asString()
                .startsWith("jiedui.attachments.s3.bucket is not set, and jiedui.attachments.folder-is-shared");
    }

    @Test
    void with_a_bucket_nothing_stays_in_the_folder_and_each_replica_may_have_its_own() {
        assertThat(unsafe(Map.of(FOLDER, folder.toString(), "jiedui.attachments.s3.bucket", "jiedui"))).isEmpty();
    }

    private static List<String> unsafe(String value) {
        return unsafe(Map.of(FOLDER, value, "jiedui.attachments.folder-is-shared", "true"));
    }

    private static List<String> unsafe(Map<String, String> settings) {
        return new FolderCheck().unsafeAmong(name -> settings.getOrDefault(name, ""));
    }
}
