package org.jiedui.platform.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.signing.Signer;
import org.jiedui.platform.text.Text;

/**
 * Cursors: the sort values of a page's last row, signed, and bound to the filters and the sort of their list. Of these they
 * hold a hash only, since a cursor goes into an address beside them, and an address has a limit.
 */
@ApplicationScoped
class Cursors {

    private static final String PURPOSE = "cursor";

    private final Signer signer;
    private final ObjectMapper json;

    Cursors(Signer signer, ObjectMapper json) {
        this.signer = signer;
        this.json = json;
    }

    private record Question(String list, String sort, Map<String, List<String>> filters) {}

    private record Content(String question, List<String> values) {}

    String write(Listing<?> listing, ListRequest request, List<String> values) {
        try {
            return signer.sign(PURPOSE, json.writeValueAsString(new Content(question(listing, request), values)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws Problem 400 {@code invalid-cursor} for one that is not ours, or was made for another list */
    List<String> read(Listing<?> listing, ListRequest request) {
        Content content = signer.open(PURPOSE, request.cursor()).map(this::parse).orElseThrow(Cursors::invalid);
        if (!content.question().equals(question(listing, request))) {
            throw invalid();
        }
        return content.values();
    }

    private String question(Listing<?> listing, ListRequest request) {
        try {
            byte[] asked = json.writeValueAsBytes(new Question(listing.operation(), request.sort(), request.filters()));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(asked);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Content parse(String content) {
        try {
            return json.readValue(content, Content.class);
        } catch (JsonProcessingException olderForm) {
            throw invalid();
        }
    }

    private static Problem invalid() {
        return Problem.of(
                        PlatformProblem.INVALID_CURSOR,
                        Text.of(
                                "请从第一页重新开始；游标只适用于同一列表、同样的筛选和排序。",
                                "Begin again at the first page; a cursor goes with its own list, filters and sort."))
                .with(Fault.inParameter("cursor", "invalid-cursor", Text.of("游标无效。", "The cursor is not valid.")));
    }
}
