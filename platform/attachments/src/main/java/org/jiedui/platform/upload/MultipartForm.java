package org.jiedui.platform.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/**
 * The parts of a {@code multipart/form-data} body (RFC 7578), one after the other while they come in. Whatever is wrong with
 * the form itself is a 400: it cannot be read.
 */
final class MultipartForm {

    private static final int MOST_HEADER_BYTES = 8 * 1024;
    private static final String DISPOSITION = "content-disposition:";

    private final MultipartInput input;
    private boolean begun;

    /** @param contentType of the body, which tells what stands between the parts */
    MultipartForm(InputStream body, String contentType) {
        String boundary = parameters(contentType).get("boundary");
        if (boundary == null || boundary.isEmpty() || boundary.length() > 70) {
            throw broken();
        }
        try {
            input = MultipartInput.builder()
                    .setInputStream(body)
                    .setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1))
                    .setPartHeaderSizeMax(MOST_HEADER_BYTES)
                    .get();
        } catch (IOException | IllegalArgumentException unusable) {
            throw broken();
        }
        input.setHeaderCharset(StandardCharsets.ISO_8859_1); // byte for byte; see inUtf8
    }

    /**
     * A part.
     *
     * @param fileName as it was sent, {@code null} for a field that is no file
     * @param content to be read before the next part is asked for
     */
    record Part(String name, String fileName, InputStream content) {}

    /** The next part, whatever has been read of the one before; nothing at the end. */
    Optional<Part> next() {
        try {
            boolean more = begun ? !isEnd() : input.skipPreamble();
            begun = true;
            return more ? Optional.of(part(input.readHeaders())) : Optional.empty();
        } catch (FileUploadSizeException tooLong) {
            throw Problem.of(
                    PlatformProblem.TOO_LARGE,
                    Text.of(
                            "每个部分的头部最多 " + MOST_HEADER_BYTES + " 字节。",
                            "The headers of a part may have at most " + MOST_HEADER_BYTES + " bytes."));
        } catch (IOException broken) {
            throw broken();
        }
    }

    private boolean isEnd() throws IOException {
        input.discardBodyData();
        return !input.readBoundary();
    }

    private Part part(String headers) {
        String disposition = inUtf8(headers)
                .lines()
                .filter(line -> line.regionMatches(true, 0, DISPOSITION, 0, DISPOSITION.length()))
                .findFirst()
                .orElseThrow(MultipartForm::broken);
        Map<String, String> parameters = parameters(disposition.substring(DISPOSITION.length()));
        String name = parameters.get("name");
        if (!parameters.containsKey("form-data") || name == null) {
            throw broken();
        }
        return new Part(name, parameters.get("filename"), input.newInputStream());
    }

    private static Map<String, String> parameters(String header) {
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return parser.parse(header, ';');
    }

    private static String inUtf8(String bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            throw Problem.of(
                    PlatformProblem.MALFORMED_BODY, Text.of("各部分的头部须为 UTF-8 编码。", "The headers of parts are in UTF-8."));
        }
    }

    /** What a body is told that ends too early, has no such boundary, or is no form for other reasons. */
    static Problem broken() {
        return Problem.of(
                PlatformProblem.MALFORMED_BODY,
                Text.of("不是完整的 multipart/form-data。", "This is no complete multipart/form-data."));
    }
}
