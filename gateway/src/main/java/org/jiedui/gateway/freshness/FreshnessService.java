package org.jiedui.gateway.freshness;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jiedui.gateway.config.ViewConfig;
import org.jiedui.gateway.position.Position;
import org.jiedui.gateway.position.PositionService;
import org.jiedui.gateway.view.Change;
import org.jiedui.gateway.view.ViewListener;
import org.jiedui.gateway.view.ViewQueries;
import org.jiedui.gateway.view.ViewService;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/** Lets requests wait, for a bounded time, until the view has got as far as they ask. */
@ApplicationScoped
public class FreshnessService implements ViewListener {

    /**
     * Marks a resource that answers from the view: it waits for what {@code Jiedui-At-Least} asks, and tells where it
     * stands in {@code Jiedui-Position}.
     */
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    public @interface FromView {}

    private final ViewQueries view;
    private final PositionService positions;
    private final ViewConfig config;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();

    FreshnessService(ViewQueries view, PositionService positions, ViewConfig config) {
        this.view = view;
        this.positions = positions;
        this.config = config;
    }

    private record Waiting(BooleanSupplier reached, CompletableFuture<Void> arrival) {}

    void start(@Observes StartupEvent starting, ViewService service) {
        service.listen(this);
    }

    /**
     * What a request has to wait for, as its {@code Jiedui-At-Least} asks; nothing in most cases.
     *
     * @param headers all its values, none if it is missing
     * @return fails with 503 {@code view-behind} if it does not come in time
     * @throws Problem 400 for a header that cannot be read; 503 while the view is being rebuilt
     */
    public Optional<Uni<Void>> await(Caller caller, List<String> headers) {
        if (!caller.readsBusinessData() && !caller.is(Role.OPERATOR)) {
            return Optional.empty(); // will be refused anyway
        }
        if (!view.isComplete()) {
            throw rebuilding();
        }
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        AtLeast wanted = AtLeast.read(headers, positions);
        if (reached(caller, wanted)) {
            return Optional.empty();
        }
        return Optional.of(await(() -> reached(caller, wanted))
                .onFailure(TimeoutException.class)
                .transform(late -> behind(caller, wanted)));
    }

    /** Waits until the view stands there; fails with a {@link TimeoutException}. */
    public Uni<Void> await(Position wanted) {
        return await(() -> view.position().reaches(wanted));
    }

    private Uni<Void> await(BooleanSupplier reached) {
        if (reached.getAsBoolean()) {
            return Uni.createFrom().voidItem();
        }
        Context context = Vertx.currentContext();
        Waiting one = new Waiting(reached, new CompletableFuture<>());
        waiting.add(one);
        wake(one); // it may have arrived in between
        return Uni.createFrom()
                .completionStage(one.arrival)
                .ifNoItem()
                .after(config.atLeastWait())
                .fail()
                .onTermination()
                .invoke(() -> waiting.remove(one))
                .emitOn(task -> context.runOnContext(run -> task.run()));
    }

    private boolean reached(Caller caller, AtLeast wanted) {
        return wanted.positions().stream().allMatch(position -> view.position().reaches(position))
                && wanted.versions().stream().allMatch(version -> known(caller, version) >= version.version());
    }

    /** What the caller may not see is not there; an operator compares digests and sees nothing of the subjects. */
    private int known(Caller caller, AtLeast.Version version) {
        return caller.is(Role.OPERATOR)
                ? view.version(version.kind(), version.id())
                : view.version(caller, version.kind(), version.id());
    }

    private static Problem rebuilding() {
        return Problem.of(
                        PlatformProblem.VIEW_BEHIND,
                        Text.of("视图正在重建，请稍后再试。", "The view is being rebuilt. Try again shortly."))
                .header("Retry-After", "2");
    }

    private Problem behind(Caller caller, AtLeast wanted) {
        List<Map<String, Object>> missing = new ArrayList<>();
        for (AtLeast.Version version : wanted.versions()) {
            int known = known(caller, version);
            if (known < version.version()) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("subject", version.kind() + "/" + version.id());
                line.put("wanted", version.version());
                line.put("known", known);
                missing.add(line);
            }
        }
        return Problem.of(
                        PlatformProblem.VIEW_BEHIND,
                        Text.of("视图尚未读到所要求的变更，请稍后再试。", "The view has not read the change that was asked for. Try again shortly."))
                .header("Retry-After", "1")
                .with("missing", missing)
                .with("lag", view.sources());
    }

    @Override
    public void changed(Change change, Supplier<Position> position) {}

    @Override
    public void broken() {}

    @Override
    public void moved() {
        waiting.forEach(FreshnessService::wake);
    }

    private static void wake(Waiting one) {
        if (one.reached.getAsBoolean()) {
            one.arrival.complete(null);
        }
    }
}
