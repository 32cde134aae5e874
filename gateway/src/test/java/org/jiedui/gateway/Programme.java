package org.jiedui.gateway;

import java.time.LocalDate;
import java.util.UUID;
import org.jiedui.gateway.Topics.Event;

/** States of a small programme, as the services write them. Each test makes subjects of its own. */
public final class Programme {

    private Programme() {}

    public static Event plan(UUID id, int version, String code, String... parties) {
        return Event.of(
                "plan",
                id,
                version,
                version == 1 ? "created" : "changed",
                """
                {"id":"%s","code":"%s","version":%d,"title":"方案 %s","status":"IN_FORCE","parties":%s}"""
                        .formatted(id, code, version, code, json(parties)),
                "/parties");
    }

    public static Event region(UUID id, String code, String name) {
        return Event.of(
                "region",
                id,
                1,
                "created",
                """
                {"id":"%s","code":"%s","version":1,"name":"%s","kind":"DISTRICT"}""".formatted(id, code, name));
    }

    public static Event organization(UUID id, int version, String code, String name) {
        return Event.of(
                "organization",
                id,
                version,
                version == 1 ? "created" : "renamed",
                """
                {"id":"%s","code":"%s","version":%d,"name":"%s","region":"120000"}""".formatted(id, code, version, name));
    }

    public static Event pairing(UUID id, String left, String right) {
        return Event.of(
                "pairing",
                id,
                1,
                "created",
                """
                {"id":"%s","version":1,"updatedAt":"2026-03-01T00:00:00Z","left":["%s"],"right":["%s"],"status":"ACTIVE"}"""
                        .formatted(id, left, right));
    }

    /** A region with the city that it lies in, or that it is. */
    public static Event regionOf(UUID id, String code, String name, String city) {
        return Event.of(
                "region",
                id,
                1,
                "created",
                """
                {"id":"%s","code":"%s","version":1,"name":"%s","kind":"DISTRICT","city":"%s"}"""
                        .formatted(id, code, name, city));
    }

    /** A report, a request or a supervision of a task, as Tianjin's 发展改革委 handed it in or as it was raised with it. */
    public static Event part(String kind, UUID id, UUID task, int version, String status, String since) {
        return Event.of(
                kind,
                id,
                version,
                version == 1 ? "created" : "changed",
                """
                {"id":"%s","version":%d,"taskId":"%s","period":"2026-03","organization":{"code":"TJ-DRC"},"city":"120000",\
                "status":"%s","createdAt":"%s","submittedAt":"%s","updatedAt":"%s",\
                "review":{"verdict":"RETURNED","at":"%s"},"confidential":false}"""
                        .formatted(id, version, task, status, since, since, since, since));
    }

    public static TaskState task(UUID id) {
        return new TaskState(id, null, "DRAFT", "GREEN", null, false, "[]", null);
    }

    private static String json(String... values) {
        return values.length == 0 ? "[]" : "[\"" + String.join("\",\"", values) + "\"]";
    }

    /** A task in the making. */
    public record TaskState(
            UUID id,
            UUID plan,
            String status,
            String light,
            LocalDate dueOn,
            boolean confidential,
            String assignments,
            String city) {

        public TaskState ofPlan(UUID other) {
            return new TaskState(id, other, status, light, dueOn, confidential, assignments, city);
        }

        public TaskState in(String other) {
            return new TaskState(id, plan, other, light, dueOn, confidential, assignments, city);
        }

        public TaskState light(String other) {
            return new TaskState(id, plan, status, other, dueOn, confidential, assignments, city);
        }

        public TaskState dueOn(LocalDate day) {
            return new TaskState(id, plan, status, light, day, confidential, assignments, city);
        }

        public TaskState secret() {
            return new TaskState(id, plan, status, light, dueOn, true, assignments, city);
        }

        public TaskState open() {
            return new TaskState(id, plan, status, light, dueOn, false, assignments, city);
        }

        public TaskState inCity(String code) {
            return new TaskState(id, plan, status, light, dueOn, confidential, assignments, code);
        }

        /** @param kind {@code organization} or {@code region} */
        public TaskState assigned(String kind, String code, String role) {
            String one = "{\"%s\":\"%s\",\"role\":\"%s\",\"duty\":\"负责 {}[]\"}".formatted(kind, code, role);
            String all = assignments.equals("[]") ? "[" + one + "]" : assignments.replaceAll("]$", "," + one + "]");
            return new TaskState(id, plan, status, light, dueOn, confidential, all, city);
        }

        public String json(int version) {
            return """
                    {"id":"%s","code":"T-%s","version":%d,"title":"任务“%d”","status":"%s","light":"%s"%s%s%s,"confidential":%s,\
                    "assignments":%s,"milestones":[{"title":"一","dueOn":"1999-01-01"}]}"""
                    .formatted(
                            id,
                            id.toString().substring(24),
                            version,
                            version,
                            status,
                            light,
                            plan == null ? "" : ",\"planId\":\"" + plan + "\"",
                            dueOn == null ? "" : ",\"dueOn\":\"" + dueOn + "\"",
                            city == null ? "" : ",\"city\":\"" + city + "\"",
                            confidential,
                            assignments);
        }

        public Event at(int version, String... fields) {
            return Event.of("task", id, version, version == 1 ? "created" : "changed", json(version), fields);
        }

        public Event removedAt(int version) {
            return Event.of("task", id, version, "removed", null);
        }
    }
}
