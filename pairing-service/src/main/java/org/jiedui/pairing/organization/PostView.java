package org.jiedui.pairing.organization;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.pairing.organization.model.Post;

/**
 * A seat as clients and followers see it; followers, and who gets the answer to a write, get the id of its holder alone.
 *
 * @param person who sits on it, as this caller may know them; missing for who sees no personal data
 */
@Schema(name = "OrganizationPost")
record PostView(String title, String note, UUID personId, PersonReference person) {

    static List<PostView> of(List<Post> posts, Map<UUID, PersonReference> persons) {
        return posts.stream()
                .map(post -> new PostView(
                        post.title(),
                        post.note(),
                        post.personId(),
                        post.personId() == null ? null : persons.get(post.personId())))
                .toList();
    }
}
