package org.jiedui.platform.republication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.operations.OperatorAccess;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.relay.RelayWake;
import org.jiedui.platform.republication.model.Republication;
import org.jiedui.platform.text.Text;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;

/** Takes orders to publish once more; the relay's leader carries them out, one after the other. */
@ApplicationScoped
public class RepublicationService {

    private final RepublicationRepository republications;
    private final OperatorAccess access;
    private final WriteRequest request;
    private final RelayWake relay;
    private final Clock clock;

    RepublicationService(
            RepublicationRepository republications,
            OperatorAccess access,
            WriteRequest request,
            RelayWake relay,
            Clock clock) {
        this.republications = republications;
        this.access = access;
        this.request = request;
        this.relay = relay;
        this.clock = clock;
    }

    @Transactional
    Answer order(String service, Body<RepublicationOrder> body) {
        access.require(service);
        request.admit();
        Republication ordered = republication(body.value(this::check));
        republications.persistAndFlush(ordered);
        relay.afterCommit();
        return request.accepted(ordered.id(), RepublicationView.of(ordered));
    }

    private void check(RepublicationOrder order, Faults faults) {
        if (order.subject() != null && !faults.isAt("/subject") && !republications.knows(order.kind(), order.id())) {
            faults.add("/subject", "unknown-subject", Text.of("没有此对象。", "There never was such a subject."));
        }
    }

    private Republication republication(RepublicationOrder order) {
        return order.subject() == null
                ? Republication.ofAll(Ids.next(), access.operator(), clock.instant(), republications.subjects())
                : Republication.ofOne(Ids.next(), access.operator(), clock.instant(), order.kind(), order.id());
    }
}
