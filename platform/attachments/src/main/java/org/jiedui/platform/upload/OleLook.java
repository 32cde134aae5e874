package org.jiedui.platform.upload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jiedui.platform.upload.FileType.Form;

/** What lies in an OLE container: a document of the office programs before 2007 or of WPS, or something else. */
final class OleLook {

    private OleLook() {}

    static Form form(Path file) throws HiddenContent {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (has(root, "Macros", "_VBA_PROJECT_CUR", "VBA")) {
                throw HiddenContent.macros();
            }
            if (has(root, "WordDocument")) {
                return Form.OLE_TEXT;
            }
            if (has(root, "Workbook", "Book")) {
                return Form.OLE_SHEET;
            }
            return has(root, "PowerPoint Document") ? Form.OLE_SLIDES : Form.OTHER;
        } catch (IOException | RuntimeException damaged) { // the reader has many ways to say that it is lost
            return Form.OTHER;
        }
    }

    private static boolean has(DirectoryNode root, String... names) {
        return Stream.of(names).anyMatch(root::hasEntryCaseInsensitive);
    }
}
