package org.jiedui.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jiedui.platform.routing.AllowedMethods;
import org.jiedui.platform.text.Language;

/** Turns whatever a resource throws into a problem. The framework's own errors come out in the same form as ours. */
@ApplicationScoped
public class ExceptionMappers {

    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);

    private final ProblemDocument document;

    ExceptionMappers(ProblemDocument document) {
        this.document = document;
    }

    /** Answers with this problem. */
    @ServerExceptionMapper
    public Response problem(Problem problem, HttpServerRequest request) {
        if (problem.getCause() != null) {
            LOG.warn(problem.getMessage(), problem.getCause());
        }
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .type(ProblemDocument.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .header("Vary", "Accept-Language")
                .entity(document.write(problem, request.path(), language(request)));
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException thrown, HttpServerRequest request) {
        Response given = thrown.getResponse();
        if (given.getStatus() < 400) {
            return given;
        }
        if (given.getStatus() >= 500 && given.getStatus() != 503) {
            return unexpected(thrown, request);
        }
        Problem problem = Problem.of(PlatformProblem.ofStatus(given.getStatus()));
        if (given.getStatus() == 405) {
            problem.header("Allow", String.join(", ", AllowedMethods.at(request.path())));
        }
        return problem(problem, request);
    }

    @ServerExceptionMapper
    public Response unauthenticated(UnauthorizedException thrown, HttpServerRequest request) {
        return problem(Unauthenticated.problem(), request);
    }

    @ServerExceptionMapper
    public Response badToken(AuthenticationFailedException thrown, HttpServerRequest request) {
        return problem(Unauthenticated.problem(), request);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException thrown, HttpServerRequest request) {
        return problem(Problem.of(PlatformProblem.FORBIDDEN), request);
    }

    @ServerExceptionMapper
    public Response unreadable(JacksonException thrown, HttpServerRequest request) {
        return problem(Problem.of(PlatformProblem.MALFORMED_BODY), request);
    }

    /** Logs a defect, and tells the client nothing but where to look it up. */
    @ServerExceptionMapper
    public Response unexpected(Throwable thrown, HttpServerRequest request) {
        if (isGone(thrown, request)) {
            LOG.debug("the client has gone away in the middle of its request");
            return problem(Problem.of(PlatformProblem.BAD_REQUEST), request);
        }
        LOG.error("unexpected failure of " + request.method() + " " + request.path(), thrown);
        return problem(Problem.of(PlatformProblem.INTERNAL_ERROR), request);
    }

    /** Whether it failed for having nobody left to read from or to write to. */
    private static boolean isGone(Throwable thrown, HttpServerRequest request) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpClosedException
                    || cause instanceof ClosedChannelException
                    || (cause instanceof IOException && request.response().closed())) {
                return true;
            }
        }
        return false;
    }

    private static Language language(HttpServerRequest request) {
        return Language.accepted(request.getHeader("Accept-Language"));
    }
}
