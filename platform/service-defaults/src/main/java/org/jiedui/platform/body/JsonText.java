package org.jiedui.platform.body;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/** Reads bytes as one JSON value, or refuses them with 400: syntax, encoding, duplicate keys, depth, trailing text. */
@Singleton
class JsonText {

    private final ObjectMapper json;

    JsonText(ObjectMapper json) {
        this.json = json;
    }

    JsonNode read(byte[] bytes) {
        String text = utf8(bytes);
        try (JsonParser parser = json.getFactory().createParser(text)) {
            return readOne(parser);
        } catch (IOException broken) {
            throw Problem.of(PlatformProblem.MALFORMED_BODY);
        }
    }

    private JsonNode readOne(JsonParser parser) throws IOException {
        try {
            if (parser.nextToken() == null) {
                throw Problem.of(PlatformProblem.MALFORMED_BODY, Text.of("请求体为空。", "The body is empty."));
            }
            JsonNode tree = json.readTree(parser);
            JsonToken more = parser.nextToken();
            if (more != null) {
                throw Problem.of(
                        PlatformProblem.MALFORMED_BODY,
                        Text.of("JSON 值之后还有内容。", "There is more text after the JSON value."));
            }
            return tree;
        } catch (JsonProcessingException refused) {
            throw malformed(parser, refused);
        }
    }

    private static Problem malformed(JsonParser parser, JsonProcessingException refused) {
        if (refused instanceof StreamConstraintsException) {
            return malformed(
                    parser,
                    "limit",
                    Text.of(
                            "嵌套最多 " + JsonSettings.DEEPEST + " 层，数字最多 " + JsonSettings.LONGEST_NUMBER + " 个字符。",
                            "At most " + JsonSettings.DEEPEST + " levels of nesting, and " + JsonSettings.LONGEST_NUMBER
                                    + " characters in a number."));
        }
        if (refused.getOriginalMessage().startsWith("Duplicate field")) {
            return malformed(parser, "duplicate-key", Text.of("字段重复。", "The field stands twice."));
        }
        JsonLocation at = refused.getLocation();
        return malformed(
                parser,
                "syntax",
                Text.of(
                        "第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列不是有效的 JSON。",
                        "Not valid JSON at line " + at.getLineNr() + ", column " + at.getColumnNr() + "."));
    }

    private static Problem malformed(JsonParser parser, String code, Text message) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        return Problem.of(PlatformProblem.MALFORMED_BODY, message)
                .with(Fault.atPointer(Scalars.printable(pointer), code, message));
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw Problem.of(
                    PlatformProblem.MALFORMED_BODY, Text.of("请求体不是 UTF-8 编码。", "The body is not encoded in UTF-8."));
        }
    }
}
