package org.jiedui.platform.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiedui.platform.bare.Documents.ole;
import static org.jiedui.platform.bare.Documents.text;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.jiedui.platform.bare.Documents;
import org.jiedui.platform.upload.FileType.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileLookTest {

    private static final String CHINESE = "对口合作，2018 年第 6 期\r\n\t序号,任务\n";

    private final FileLook look = new FileLook();

    @TempDir
    Path folder;

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("a pdf", Documents.pdf(), Form.PDF),
                arguments("an ofd", Documents.ofd(), Form.OFD),
                arguments("a docx", Documents.docx(), Form.DOCX),
                arguments("an xlsx", Documents.xlsx(), Form.XLSX),
                arguments("a pptx", Documents.pptx(), Form.PPTX),
                arguments("a doc", ole("WordDocument", "1Table"), Form.OLE_TEXT),
                arguments("an xls", ole("Workbook"), Form.OLE_SHEET),
                arguments("an old xls", ole("Book"), Form.OLE_SHEET),
                arguments("a ppt", ole("PowerPoint Document"), Form.OLE_SLIDES),
                arguments("a png", Documents.png(), Form.PNG),
                arguments("a jpeg", Documents.jpeg(), Form.JPEG),
                arguments("a gif", Documents.gif(), Form.GIF),
                arguments("a webp", Documents.webp(), Form.WEBP),
                arguments("text", text(CHINESE), Form.TEXT),
                arguments("text with a mark", text("\uFEFF" + CHINESE), Form.TEXT),
                arguments("text in GB18030", CHINESE.getBytes(Charset.forName("GB18030")), Form.TEXT),
                arguments("text in UTF-16", CHINESE.getBytes(StandardCharsets.UTF_16), Form.TEXT),
                arguments("less than a line", text("1"), Form.TEXT),
                // what is not taken, whatever it is called
                arguments("a page", text("<!DOCTYPE html><html><script>alert(1)</script></html>"), Form.OTHER),
                arguments("a page after blanks", text("\n\n   <html><body onload=alert(1)></html>"), Form.OTHER),
                arguments("a drawing", text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"), Form.OTHER),
                arguments("a bare drawing", text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"), Form.OTHER),
                arguments("a script", text("#!/bin/sh\nrm -rf /\n"), Form.OTHER),
                arguments("a program of Windows", text("MZ\u0000\u0001\u0000"), Form.OTHER),
                arguments("a program of Linux", text("\u007fELF\u0002\u0001\u0001\u0000"), Form.OTHER),
                arguments("a class", new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 65}, Form.OTHER),
                arguments("any zip", Documents.zip("a.txt", text("a")), Form.OTHER),
                arguments("a jar", Documents.zip("META-INF/MANIFEST.MF", text("Main-Class: A\n")), Form.OTHER),
                arguments("half a docx", Documents.truncated(Documents.docx()), Form.OTHER),
                arguments("a container of something else", ole("Property", "Installer"), Form.OTHER),
                arguments("half a doc", Documents.truncated(ole("WordDocument")), Form.OTHER),
                arguments("text with a NUL", text("a\u0000b"), Form.OTHER),
                arguments("text with an escape", text("a\u001b[31mb"), Form.OTHER),
                arguments("noise", noise(), Form.OTHER));
    }

    private static byte[] noise() {
        byte[] noise = Documents.pdf(4096, 7);
        noise[0] = 0;
        noise[1] = (byte) 0xff;
        noise[2] = 3;
        return noise;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void what_a_file_is_is_told_by_its_bytes(String what, byte[] content, Form form) throws Exception {
        // When
        Form found = look.form(file(content));

        // Then
        assertThat(found).isEqualTo(form);
    }

    static Stream<Arguments> documentsWithMacros() {
        return Stream.of(
                arguments("a docm", Documents.docm()),
                arguments("a docx with macros in it", Documents.docxWithMacros()),
                arguments("a doc", ole("WordDocument", "Macros")),
                arguments("an xls", ole("Workbook", "_VBA_PROJECT_CUR")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documentsWithMacros")
    void a_document_with_macros_is_told(String what, byte[] content) throws Exception {
        // Given
        Path file = file(content);

        // Then
        assertThatThrownBy(() -> look.form(file))
                .isInstanceOfSatisfying(
                        HiddenContent.class, hidden -> assertThat(hidden.code()).isEqualTo("macros-not-allowed"));
    }

    @Test
    void what_is_packed_beyond_all_measure_is_told_and_not_unpacked() throws Exception {
        // Given
        Path large = file(Documents.bomb());
        Path many = file(Documents.docxOfManyEntries(ZipLook.MOST_ENTRIES + 1));

        // Then
        assertThat(Files.size(large)).isLessThan(1 << 20);
        assertThatThrownBy(() -> look.form(large))
                .isInstanceOfSatisfying(
                        HiddenContent.class, hidden -> assertThat(hidden.code()).isEqualTo("too-much-inside"));
        assertThatThrownBy(() -> look.form(many))
                .isInstanceOfSatisfying(
                        HiddenContent.class, hidden -> assertThat(hidden.code()).isEqualTo("too-much-inside"));
    }

    /** Whatever has become of a document, looking at it ends, and not in a failure that nobody is to blame for. */
    @ParameterizedTest
    @MethodSource("sound")
    void a_damaged_document_is_looked_at_like_any_other(byte[] sound) throws Exception {
        // Given
        Random random = new Random(2018);

        // Then
        for (int i = 0; i < 300; i++) {
            byte[] damaged = damaged(sound, random);
            assertThatCode(() -> lookAt(damaged))
                    .as(() -> HexFormat.of().formatHex(damaged))
                    .doesNotThrowAnyException();
        }
    }

    static Stream<byte[]> sound() {
        return Stream.of(
                Documents.docx(), Documents.ofd(), ole("WordDocument", "1Table"), Documents.png(), Documents.pdf());
    }

    private static byte[] damaged(byte[] sound, Random random) {
        byte[] damaged = Arrays.copyOf(sound, random.nextInt(4) == 0 ? random.nextInt(1, sound.length) : sound.length);
        for (int j = random.nextInt(1, 6); j > 0; j--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        return damaged;
    }

    private void lookAt(byte[] content) throws IOException {
        Path file = file(content);
        try {
            look.form(file);
        } catch (HiddenContent told) {
            // as it may be
        } finally {
            Files.delete(file);
        }
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", ""), content);
    }
}
