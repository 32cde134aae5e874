package org.jiedui.gateway.view;

import static org.jiedui.gateway.view.JsonValues.code;
import static org.jiedui.gateway.view.JsonValues.codes;
import static org.jiedui.gateway.view.JsonValues.eachElement;
import static org.jiedui.gateway.view.JsonValues.eachMember;
import static org.jiedui.gateway.view.JsonValues.flag;
import static org.jiedui.gateway.view.JsonValues.text;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiedui.gateway.view.Facts.NoFacts;
import org.jiedui.gateway.view.Facts.OrganizationFacts;
import org.jiedui.gateway.view.Facts.PairingFacts;
import org.jiedui.gateway.view.Facts.PlanFacts;
import org.jiedui.gateway.view.Facts.RegionFacts;
import org.jiedui.gateway.view.Facts.TaskFacts;
import org.jiedui.gateway.view.Facts.TaskPartFacts;

/**
 * Collects what the views need of one state. A field means the same in every kind of subject; one that is not known here
 * is skipped, since states may grow.
 */
final class StateReader {

    private final SharedValues shared;
    private final Set<Unit> units = new HashSet<>();
    private final Set<Unit> leads = new HashSet<>();
    private String code;
    private String name;
    private boolean confidential;
    private String status;
    private String light;
    private UUID planId;
    private UUID parentId;
    private UUID taskId;
    private String city;
    private String region;
    private String organization;
    private String createdAt;
    private String changedAt;
    private String submittedAt;
    private String reviewedAt;
    private String waitingSince;
    private final Set<Unit> waitingFor = new HashSet<>();
    private int dueDay = TaskFacts.NO_DAY;
    private Set<String> parties = Set.of();
    private List<String> left = List.of();
    private List<String> right = List.of();

    StateReader(SharedValues shared) {
        this.shared = shared;
    }

    void read(String field, JsonParser json) throws IOException {
        switch (field) {
            case "code" -> code = text(json);
            case "name", "title", "period" -> name = text(json);
            case "confidential" -> confidential = flag(json);
            case "status" -> status = shared.of(text(json));
            case "light" -> light = shared.of(text(json));
            case "planId" -> planId = id(text(json));
            case "parentId" -> parentId = id(text(json));
            case "taskId" -> taskId = id(text(json));
            case "city" -> city = shared.of(code(json));
            case "region" -> region = shared.of(code(json));
            case "organization" -> organization = shared.of(code(json));
            case "createdAt" -> createdAt = text(json);
            case "updatedAt" -> changedAt = text(json);
            case "submittedAt" -> submittedAt = text(json);
            case "review" -> eachMember(json, member -> review(member, json));
            case "dueOn" -> dueDay = day(text(json));
            case "parties" -> parties = shared.of(Set.copyOf(codes(json)));
            case "left" -> left = List.copyOf(codes(json));
            case "right" -> right = List.copyOf(codes(json));
            case "waitingFor" -> eachMember(json, member -> waitingFor(member, json));
            case "assignments" -> eachElement(json, () -> assignment(json));
            default -> json.skipChildren();
        }
    }

    private void review(String member, JsonParser json) throws IOException {
        if (member.equals("at")) {
            reviewedAt = text(json);
        } else {
            json.skipChildren();
        }
    }

    private void waitingFor(String member, JsonParser json) throws IOException {
        switch (member) {
            case "organization" -> add(waitingFor, Unit.Kind.ORGANIZATION, code(json));
            case "region" -> add(waitingFor, Unit.Kind.REGION, code(json));
            case "since" -> waitingSince = text(json);
            default -> json.skipChildren();
        }
    }

    private void assignment(JsonParser json) throws IOException {
        Set<Unit> assigned = new HashSet<>();
        boolean[] leading = new boolean[1];
        eachMember(json, member -> {
            switch (member) {
                case "organization" -> add(assigned, Unit.Kind.ORGANIZATION, code(json));
                case "region" -> add(assigned, Unit.Kind.REGION, code(json));
                case "role" -> leading[0] = "LEAD".equals(text(json));
                default -> json.skipChildren();
            }
        });
        units.addAll(assigned);
        if (leading[0]) {
            leads.addAll(assigned);
        }
    }

    private void add(Set<Unit> assigned, Unit.Kind kind, String unit) {
        if (unit != null) {
            assigned.add(shared.of(new Unit(kind, unit)));
        }
    }

    Subject subject(TopicEvent event, int generation, byte[] stateHash) {
        return new Subject(
                shared.of(event.kind()),
                event.id(),
                event.version(),
                generation,
                stateHash,
                code,
                name,
                confidential,
                facts(event.kind()));
    }

    private Facts facts(String kind) {
        return switch (kind) {
            case "task" ->
                new TaskFacts(
                        status,
                        light,
                        planId,
                        city,
                        dueDay,
                        shared.of(Set.copyOf(units)),
                        shared.of(Set.copyOf(leads)),
                        waiting(kind));
            case "report", "extension-request", "supervision" ->
                new TaskPartFacts(taskId, organization, region, city, waiting(kind));
            case "plan" -> new PlanFacts(parties);
            case "pairing" -> new PairingFacts(left, right, parentId, status, changedAt);
            case "region" -> new RegionFacts(code, city);
            case "organization" -> new OrganizationFacts(code, region);
            default -> NoFacts.INSTANCE;
        };
    }

    private Waiting waiting(String kind) {
        WaitingKind waiting =
                waitingFor.isEmpty() ? WaitingKind.of(kind, status) : WaitingKind.SUPPORT_TASK;
        return waiting == null ? null : new Waiting(waiting, time(since(waiting)), Set.copyOf(waitingFor));
    }

    private String since(WaitingKind waiting) {
        return switch (waiting) {
            case SUPPORT_TASK -> waitingSince;
            case REVIEW_REPORT -> submittedAt;
            case REVISE_REPORT -> reviewedAt;
            case DECIDE_EXTENSION, ANSWER_SUPERVISION -> createdAt;
            case ACCEPT_TASK, CLOSE_SUPERVISION -> changedAt;
        };
    }

    private static Instant time(String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    private UUID id(String text) {
        try {
            return text == null ? null : shared.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static int day(String text) {
        try {
            return text == null ? TaskFacts.NO_DAY : (int) LocalDate.parse(text).toEpochDay();
        } catch (DateTimeException noDay) {
            return TaskFacts.NO_DAY;
        }
    }
}
