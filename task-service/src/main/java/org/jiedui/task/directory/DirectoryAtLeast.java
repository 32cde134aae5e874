package org.jiedui.task.directory;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/**
 * Lets somebody who has just added an organization refer to it at once: where a write's {@code Jiedui-At-Least} names a
 * version of an organization or region, it is carried out when the copy has heard of it, or not at all. Before the
 * transaction, so that nobody waits with a lock in hand; what else the header names is not for this service.
 */
@Provider
class DirectoryAtLeast implements ContainerRequestFilter {

    static final String HEADER = "Jiedui-At-Least";

    private static final Set<String> WRITES = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private static final long PATIENCE_MILLIS = 2_000;
    private static final long INTERVAL_MILLIS = 20;

    private final DirectoryRepository directory;

    DirectoryAtLeast(DirectoryRepository directory) {
        this.directory = directory;
    }

    private record Expected(DirectoryKind kind, UUID id, int version, String tag) {}

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(HEADER);
        if (header == null || !WRITES.contains(request.getMethod())) {
            return;
        }
        long waited = 0;
        for (Expected expected : expected(header)) {
            while (!directory.hasReached(expected.kind(), expected.id(), expected.version())) {
                if (waited >= PATIENCE_MILLIS) {
                    throw behind(expected.tag());
                }
                pause();
                waited += INTERVAL_MILLIS;
            }
        }
    }

    private static Problem behind(String tag) {
        return Problem.of(
                        PlatformProblem.VIEW_BEHIND,
                        Text.of("本服务尚未收到 " + tag + "。", "This service has not heard of " + tag + " yet."))
                .header("Retry-After", "1");
    }

    /** {@code organization/<id>/<version>}, comma-separated. */
    private static List<Expected> expected(String header) {
        List<Expected> expected = new ArrayList<>();
        for (String part : header.split(",")) {
            String[] tag = part.strip().split("/");
            if (tag.length == 3 && tag[2].matches("[1-9][0-9]{0,8}")) {
                Optional<DirectoryKind> kind = DirectoryKind.of(tag[0]);
                Optional<UUID> id = Ids.read(tag[1]);
                if (kind.isPresent() && id.isPresent()) {
                    expected.add(new Expected(kind.get(), id.get(), Integer.parseInt(tag[2]), part.strip()));
                }
            }
        }
        return expected;
    }

    private static void pause() {
        try {
            Thread.sleep(INTERVAL_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Problem.of(PlatformProblem.SERVICE_UNAVAILABLE).header("Retry-After", "2");
        }
    }
}
