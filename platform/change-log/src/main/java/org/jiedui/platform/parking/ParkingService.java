package org.jiedui.platform.parking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.operations.OperatorAccess;
import org.jiedui.platform.parking.model.ParkedChange;
import org.jiedui.platform.parking.model.ParkingResolution;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.relay.RelayWake;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;

/** Lets operators decide about changes that cannot be published. */
@ApplicationScoped
public class ParkingService {

    private final ParkingRepository parking;
    private final OperatorAccess access;
    private final WriteRequest request;
    private final RelayWake relay;
    private final Clock clock;

    ParkingService(
            ParkingRepository parking, OperatorAccess access, WriteRequest request, RelayWake relay, Clock clock) {
        this.parking = parking;
        this.access = access;
        this.request = request;
        this.relay = relay;
        this.clock = clock;
    }

    @Transactional
    Answer resolve(String service, String change, Body<ParkingDecision> body) {
        access.require(service);
        ParkedChange parked = Ids.read(change).flatMap(parking::parkedForUpdate).orElseThrow(() -> {
            request.admit(); // a decision sent twice gets its first answer
            return Problem.of(PlatformProblem.NOT_FOUND);
        });
        request.admit();
        ParkingDecision decision = body.value();
        ParkingResolution resolution = new ParkingResolution(
                Ids.next(), parked, decision.resolution(), access.operator(), decision.reason(), clock.instant());
        parking.resolve(parked, resolution);
        relay.afterCommit();
        return request.ok(List.of(), ParkingResolutionView.of(resolution));
    }
}
