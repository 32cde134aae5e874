package org.jiedui.gateway.live;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jiedui.gateway.config.LiveConfig;
import org.jiedui.gateway.freshness.FreshnessService;
import org.jiedui.gateway.live.Tickets.Pass;
import org.jiedui.gateway.position.PositionService;
import org.jiedui.gateway.view.ViewQueries;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.problem.RouteProblems;
import org.jiedui.platform.routing.RouteOrder;
import org.jiedui.platform.text.Text;

/**
 * {@code GET /api/v1/live}: opens a stream. It is asked before the check of tokens, since a ticket stands in for one;
 * whoever comes with neither is left to that check.
 */
@ApplicationScoped
class LiveRoute {

    private static final String PATH = "/api/v1/live";
    private static final int RETRY_MILLIS = 2_000;

    private final LiveService live;
    private final Tickets tickets;
    private final Messages messages;
    private final ViewQueries view;
    private final PositionService positions;
    private final FreshnessService freshness;
    private final LiveConfig config;
    private final Clock clock;
    private final RouteProblems problems;

    LiveRoute(
            LiveService live,
            Tickets tickets,
            Messages messages,
            ViewQueries view,
            PositionService positions,
            FreshnessService freshness,
            LiveConfig config,
            Clock clock,
            RouteProblems problems) {
        this.live = live;
        this.tickets = tickets;
        this.messages = messages;
        this.view = view;
        this.positions = positions;
        this.freshness = freshness;
        this.config = config;
        this.clock = clock;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route(PATH).order(RouteOrder.TOKEN - 1).handler(this::open);
    }

    private void open(RoutingContext context) {
        try {
            Pass pass = pass(context);
            if (pass == null) {
                context.next();
                return;
            }
            if (context.request().method() != HttpMethod.GET) {
                throw Problem.of(PlatformProblem.METHOD_NOT_ALLOWED).header("Allow", "GET");
            }
            requireAccepted(context.request().getHeader("Accept"));
            if (!pass.caller().readsBusinessData()) {
                throw Problem.of(PlatformProblem.FORBIDDEN);
            }
            LiveFilter filter = LiveFilter.read(context.queryParams(), view);
            requireRoom();
            stream(context, pass, filter);
        } catch (Problem problem) {
            problems.answer(context, problem);
        }
    }

    /** Who asks, {@code null} for nobody. */
    private Pass pass(RoutingContext context) {
        if (context.user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token) {
            return new Pass(CurrentCaller.of(token), Instant.ofEpochSecond(token.getExpirationTime()));
        }
        String ticket = context.queryParams().get(LiveFilter.TICKET);
        return ticket == null ? null : tickets.use(ticket).orElse(null);
    }

    private static void requireAccepted(String accept) {
        if (accept != null
                && !accept.contains("text/event-stream")
                && !accept.contains("text/*")
                && !accept.contains("*/*")) {
            throw Problem.of(PlatformProblem.NOT_ACCEPTABLE);
        }
    }

    private void requireRoom() {
        if (!view.isComplete()) {
            throw Problem.of(
                            PlatformProblem.VIEW_BEHIND,
                            Text.of("视图正在重建，请稍后再试。", "The view is being rebuilt. Try again shortly."))
                    .header("Retry-After", "2");
        }
        if (live.clients() >= config.clients()) {
            throw Problem.of(
                            PlatformProblem.SERVICE_UNAVAILABLE,
                            Text.of("实时连接已满，请稍后再试。", "There are as many streams as there can be. Try again shortly."))
                    .header("Retry-After", "30");
        }
    }

    private void stream(RoutingContext context, Pass pass, LiveFilter filter) {
        HttpServerResponse response = context.response();
        LiveClient client = new LiveClient(
                pass.caller(),
                filter,
                response,
                context.vertx().getOrCreateContext(),
                config.buffer(),
                live::cutOff);
        long left = Math.max(1, Duration.between(clock.instant(), pass.until()).toMillis());
        long expiry = context.vertx().setTimer(left, expired -> client.end(messages.retry(RETRY_MILLIS)));
        context.addEndHandler(ended -> {
            context.vertx().cancelTimer(expiry);
            live.leave(client);
        });
        response.putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no")
                .setChunked(true)
                .write(messages.retry(RETRY_MILLIS));
        join(client, lastEventId(context));
    }

    private static String lastEventId(RoutingContext context) {
        String header = context.request().getHeader("Last-Event-ID");
        return header != null ? header : context.queryParams().get(LiveFilter.LAST_EVENT_ID);
    }

    /** An id that another replica gave out may be ahead of this one, which then gets a moment to catch up. */
    private void join(LiveClient client, String lastEventId) {
        if (lastEventId == null || lastEventId.isEmpty()) {
            live.join(client);
            return;
        }
        positions
                .read(lastEventId)
                .filter(returned -> returned.age().compareTo(config.resumable()) < 0)
                .ifPresentOrElse(
                        returned -> freshness
                                .await(returned.position())
                                .subscribe()
                                .with(
                                        here -> live.rejoin(client, returned.position()),
                                        late -> live.joinAnew(client, "ahead-of-this-replica")),
                        () -> live.joinAnew(client, "unknown-position"));
    }
}
