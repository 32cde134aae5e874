package org.jiedui.platform.write;

import io.quarkus.arc.ArcUndeclaredThrowableException;
import io.quarkus.arc.All;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jiedui.platform.problem.ExceptionMappers;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.problem.ProblemType;
import org.postgresql.util.PSQLException;

/**
 * What the database refuses or cannot do just now, as problems: never a 500 for what a client can send or wait out.
 * Public, since the framework calls it from the class loader of the application.
 */
@ApplicationScoped
public class DatabaseProblems {

    private static final Logger LOG = Logger.getLogger(DatabaseProblems.class);

    private final ExceptionMappers mappers;
    private final Map<String, ProblemType> byConstraint = new HashMap<>();

    DatabaseProblems(ExceptionMappers mappers, @All List<ConstraintProblems> features) {
        this.mappers = mappers;
        features.forEach(feature -> byConstraint.putAll(feature.byConstraint()));
    }

    @ServerExceptionMapper
    public Response persistence(PersistenceException thrown, HttpServerRequest request) {
        return answer(thrown, request);
    }

    @ServerExceptionMapper
    public Response sql(SQLException thrown, HttpServerRequest request) {
        return answer(thrown, request);
    }

    @ServerExceptionMapper
    public Response commit(RollbackException thrown, HttpServerRequest request) {
        return answer(thrown, request);
    }

    @ServerExceptionMapper
    public Response undeclared(ArcUndeclaredThrowableException thrown, HttpServerRequest request) {
        return answer(thrown, request);
    }

    private Response answer(Exception thrown, HttpServerRequest request) {
        return of(thrown)
                .map(problem -> mappers.problem(problem, request))
                .orElseGet(() -> mappers.unexpected(thrown, request));
    }

    /** The problem that something thrown by the database or its driver amounts to; nothing where it is a defect. */
    public Optional<Problem> of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return Optional.of(Problem.of(PlatformProblem.VERSION_CONFLICT));
            }
            if (cause instanceof SQLException sql) {
                return of(thrown, sql);
            }
            if (cause instanceof RollbackException && cause.getCause() == null) {
                return Optional.of(unavailable(thrown)); // the transaction was over its time when it came to commit
            }
        }
        return Optional.empty();
    }

    /** Whether it failed only because others were at work on the same things: done again, it may succeed. */
    public static boolean isRace(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && state(sql).startsWith("40")) {
                return true;
            }
        }
        return false;
    }

    private Optional<Problem> of(Throwable thrown, SQLException sql) {
        ProblemType known = constraint(sql);
        if (known != null) {
            return Optional.of(Problem.of(known));
        }
        String state = state(sql);
        boolean passing = state.isEmpty() // the pool's own: no connection in time
                || state.startsWith("08") // connection
                || state.startsWith("53") // out of resources, the disk too
                || state.startsWith("57") // shutting down, or a statement over its time
                || state.startsWith("40") // deadlock, serialization
                || state.equals("55P03") // lock not had in time
                || state.equals("25P03") // transaction left idle
                || state.equals("99999"); // the driver's own, as when connecting takes longer than it may
        return passing ? Optional.of(unavailable(thrown)) : Optional.empty();
    }

    private static String state(SQLException sql) {
        return sql.getSQLState() == null ? "" : sql.getSQLState();
    }

    private static Problem unavailable(Throwable thrown) {
        LOG.warnf("database not available: %s", thrown.getMessage());
        return Problem.of(PlatformProblem.SERVICE_UNAVAILABLE).header("Retry-After", "2");
    }

    private ProblemType constraint(SQLException sql) {
        return sql instanceof PSQLException refused && refused.getServerErrorMessage() != null
                ? byConstraint.get(refused.getServerErrorMessage().getConstraint())
                : null;
    }
}
