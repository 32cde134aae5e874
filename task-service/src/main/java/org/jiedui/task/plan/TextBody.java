package org.jiedui.task.plan;

import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;
import org.jiedui.task.plan.model.PlanText;

/** A text as it came in: its bytes, which are kept as they are, and what they say. */
record TextBody(byte[] bytes, String text) {

    /**
     * @throws Problem 415 for a charset other than UTF-8, 400 for bytes that are not UTF-8, such as encoded surrogates
     */
    static TextBody of(byte[] bytes, MediaType type) {
        String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (!charset.equalsIgnoreCase("utf-8")) {
            throw Problem.of(
                    PlatformProblem.UNSUPPORTED_MEDIA_TYPE,
                    Text.of("正文须为 UTF-8 编码。", "A text is taken in UTF-8 only."));
        }
        try {
            return new TextBody(
                    bytes,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException notUtf8) {
            throw Problem.of(
                    PlatformProblem.MALFORMED_BODY, Text.of("正文不是 UTF-8 编码。", "The text is not encoded in UTF-8."));
        }
    }

    PlanText fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return new PlanText(HexFormat.of().formatHex(digest.digest(bytes)), bytes.length);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
