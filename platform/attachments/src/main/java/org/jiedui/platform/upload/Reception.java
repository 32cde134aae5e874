package org.jiedui.platform.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.jiedui.platform.digest.Sha256;
import org.jiedui.platform.content.Unavailable;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/** What comes with one upload, part by part, and what is wrong with it. */
final class Reception {

    static final int LARGEST_FILE = 20 << 20;
    static final int LONGEST_DESCRIPTION = 500;

    private static final String FILE = "file";
    private static final String DESCRIPTION = "description";
    private static final int PORTION = 1 << 16;

    private final Path target;
    private final Faults faults = new Faults();
    private String name;
    private FileType type;
    private long size;
    private String sha256;
    private String description;

    /** @param target an empty file */
    Reception(Path target) {
        this.target = target;
    }

    void take(MultipartForm.Part part) {
        switch (part.name()) {
            case FILE -> takeFile(part);
            case DESCRIPTION -> takeDescription(part);
            default -> faults.add(pointer(part.name()), "unknown-field", Text.of("未知字段。", "This field is not known."));
        }
    }

    private void takeFile(MultipartForm.Part part) {
        if (sha256 != null) {
            faults.add("/" + FILE, "invalid-count", Text.of("一次只能上传一个文件。", "One file at a time."));
            return;
        }
        name = part.fileName() == null ? "" : FileName.normalized(part.fileName());
        copy(part.content());
    }

    private void copy(InputStream content) {
        MessageDigest digest = Sha256.digest();
        byte[] portion = new byte[PORTION];
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int read = read(content, portion); read >= 0; read = read(content, portion)) {
                size += read;
                if (size > LARGEST_FILE) {
                    throw Problem.of(
                            PlatformProblem.TOO_LARGE,
                            Text.of(
                                    "文件最大 " + (LARGEST_FILE >> 20) + " MiB。",
                                    "A file has at most " + (LARGEST_FILE >> 20) + " MiB."));
                }
                digest.update(portion, 0, read);
                out.write(portion, 0, read);
            }
        } catch (IOException unkept) {
            throw Unavailable.because(unkept);
        }
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    /** What fails here is the client's part: it has gone, or what it sends is no form. */
    private static int read(InputStream content, byte[] portion) {
        try {
            return content.read(portion);
        } catch (IOException broken) {
            throw MultipartForm.broken();
        }
    }

    private void takeDescription(MultipartForm.Part part) {
        String text = text(part.content());
        if (description != null) {
            faults.add("/" + DESCRIPTION, "invalid-count", Text.of("只能出现一次。", "This can be given only once."));
        } else if (text.length() > LONGEST_DESCRIPTION) {
            faults.add(
                    "/" + DESCRIPTION,
                    "invalid-length",
                    Text.of("最多 " + LONGEST_DESCRIPTION + " 个字符。", "At most " + LONGEST_DESCRIPTION + " characters."));
        } else if (text.indexOf('\0') >= 0) {
            faults.add("/" + DESCRIPTION, "invalid-format", Text.of("不得含 NUL 字符。", "It has a NUL character."));
        }
        description = text;
    }

    /** All of it, or as much as shows that it is too long. */
    private static String text(InputStream content) {
        byte[] bytes;
        try {
            bytes = content.readNBytes(LONGEST_DESCRIPTION * 4);
        } catch (IOException broken) {
            throw MultipartForm.broken();
        }
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, false);
        if (decoded.isError()) {
            throw Problem.of(PlatformProblem.MALFORMED_BODY, Text.of("文字须为 UTF-8 编码。", "Text is in UTF-8."));
        }
        return text.flip().toString();
    }

    /** Looks at the file, once everything is there. */
    void judge(FileLook look) {
        if (sha256 == null) {
            faults.add("/" + FILE, "required", Text.of("请上传文件。", "There is no file."));
            return;
        }
        if (name.isEmpty()) {
            faults.add("/" + FILE, "name-required", Text.of("文件没有名称。", "The file has no name."));
            return;
        }
        Optional<Text> badName = FileName.fault(name);
        badName.ifPresent(fault -> faults.add("/" + FILE, "invalid-name", fault));
        if (size == 0) {
            faults.add("/" + FILE, "empty", Text.of("文件为空。", "The file is empty."));
        }
        FileType.named(name).ifPresentOrElse(named -> judge(named, look), this::refuseType);
    }

    private void judge(FileType named, FileLook look) {
        type = named;
        try {
            if (size > 0 && look.form(target) != named.form()) {
                faults.add(
                        "/" + FILE,
                        "type-mismatch",
                        Text.of(
                                "内容不是扩展名 ." + named.extension() + " 所示的类型，或已损坏。",
                                "Its content is not what ." + named.extension() + " says, or it is damaged."));
            }
        } catch (HiddenContent hidden) {
            faults.add("/" + FILE, hidden.code(), hidden.message());
        } catch (IOException unread) {
            throw Unavailable.because(unread);
        }
    }

    private void refuseType() {
        String allowed = String.join(", ", FileType.extensions());
        faults.add(
                "/" + FILE,
                "type-not-allowed",
                Text.of("不接受此类文件，可用：" + allowed + "。", "Files of this type are not taken. Any of: " + allowed + "."));
    }

    Faults faults() {
        return faults;
    }

    /** Only of a file that has no faults. */
    ReceivedFile.Description description() {
        return new ReceivedFile.Description(name, type.mediaType(), size, sha256, given());
    }

    /** Stands for the body where two requests are compared: how a client divides it into parts tells nothing. */
    byte[] fingerprint() {
        return (name + "\n" + sha256 + "\n" + given()).getBytes(StandardCharsets.UTF_8);
    }

    /** A form sends an empty text where nothing was entered. */
    private String given() {
        return description == null || description.isBlank() ? null : description;
    }

    /** Names of parts can be anything. */
    private static String pointer(String name) {
        return name.matches("[A-Za-z0-9_.-]{1,64}") ? "/" + name : "";
    }
}
