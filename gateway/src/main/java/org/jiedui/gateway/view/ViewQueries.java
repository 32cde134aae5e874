package org.jiedui.gateway.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jiedui.gateway.position.Position;
import org.jiedui.gateway.view.Facts.PairingFacts;
import org.jiedui.gateway.view.Facts.PlanFacts;
import org.jiedui.gateway.view.Facts.TaskPartFacts;
import org.jiedui.platform.digest.Digest;
import org.jiedui.platform.digest.SubjectHash;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;

/** What others read of the view. Everything that one {@link #atOnce} reads is of the same moment. */
@ApplicationScoped
public class ViewQueries {

    private final JoinedView view;

    ViewQueries(JoinedView view) {
        this.view = view;
    }

    /** Reads several things as of one moment. The reading must be short: the intake waits for it. */
    public <T> T atOnce(Supplier<T> reading) {
        return view.read(reading);
    }

    /** Keeps the intake waiting, so that what is noted down meanwhile misses no change. */
    public <T> T whileNothingChanges(Supplier<T> noting) {
        return view.whileNothingChanges(noting);
    }

    /** Grows with everything that can change an answer. */
    public long revision() {
        return view.revision;
    }

    /** Whether everything that was there at the start has been read. */
    public boolean isComplete() {
        return view.read(view.progress::isComplete);
    }

    /** Where the view stands; never behind what has been read of it before. */
    public Position position() {
        return view.position;
    }

    public List<Source> sources() {
        return view.read(view.progress::sources);
    }

    /** How many subjects are held. */
    public long size() {
        return view.read(view.subjects::size);
    }

    public boolean maySee(Caller caller, Subject subject) {
        return view.read(() -> view.visibility.maySee(caller, subject));
    }

    /** Whether the caller may see what a change tells: as the subject stood after it, and as it stands now. */
    public boolean maySee(Caller caller, Change change) {
        return view.read(() -> view.visibility.maySee(caller, change.after())
                && view.visibility.maySee(caller, now(change.after())));
    }

    /** Whether the caller could see the subject before a change; not if it was not there. */
    public boolean sawBefore(Caller caller, Change change) {
        return change.before() != null && !change.before().isRemoved() && maySee(caller, change.before());
    }

    /** Whether the caller may see a subject as it stands now, or as it stood last where it is gone. */
    public boolean seesNow(Caller caller, Subject subject) {
        return view.read(() -> view.visibility.maySee(caller, now(subject)));
    }

    private Subject now(Subject then) {
        Subject now = view.subjects.get(then.kind(), then.id());
        return now == null ? then : now;
    }

    /** The version that the caller may know of; 0 of what it may not see. */
    public int version(Caller caller, String kind, UUID id) {
        return view.read(() -> {
            Subject subject = view.subjects.get(kind, id);
            return subject != null && view.visibility.maySee(caller, subject) ? subject.version() : 0;
        });
    }

    /** The version that the view has read, whoever may see it; 0 of what it does not know. */
    public int version(String kind, UUID id) {
        return view.read(() -> {
            Subject subject = view.subjects.get(kind, id);
            return subject == null ? 0 : subject.version();
        });
    }

    /** The subject that stands and has this code: a plan, a region or an organization. */
    public Optional<Subject> byCode(String kind, String code) {
        return view.read(() -> Optional.ofNullable(view.subjects.byCode(kind, code)));
    }

    public Optional<Subject> byId(String kind, UUID id) {
        return view.read(() ->
                Optional.ofNullable(view.subjects.get(kind, id)).filter(subject -> !subject.isRemoved()));
    }

    /** The task that a report or the like belongs to, as it stands or stood last; nothing for any other subject. */
    public Optional<Subject> taskOf(Subject part) {
        return part.facts() instanceof TaskPartFacts facts && facts.task() != null
                ? view.read(() -> Optional.ofNullable(view.subjects.get("task", facts.task())))
                : Optional.empty();
    }

    /**
     * The same, for whoever may see the part: nothing while the task has become confidential and the part, which follows
     * it, has not yet.
     */
    public Optional<Subject> nameableTaskOf(Subject part) {
        return taskOf(part).filter(task -> !task.confidential() || part.confidential());
    }

    /** The plan that a subject is or belongs to, also by its task. */
    public Optional<UUID> planOf(Subject subject) {
        return Optional.ofNullable(taskOf(subject).orElse(subject).plan());
    }

    /** All subjects of a kind that stand and that the caller may see. For kinds of which there are few. */
    List<Subject> all(Caller caller, String kind) {
        return view.read(() -> view.subjects.all(kind).stream()
                .filter(subject -> !subject.isRemoved() && view.visibility.maySee(caller, subject))
                .toList());
    }

    /**
     * A pairing that stands.
     *
     * @param left region codes of the one city's side, {@code right} of the other's
     * @param parentId of the pairing that it is a part of, or {@code null}
     * @param changedAt RFC 3339
     */
    public record Pairing(
            UUID id,
            String code,
            String status,
            UUID parentId,
            List<String> left,
            List<String> right,
            String changedAt) {

        static Pairing of(Subject subject) {
            PairingFacts facts = (PairingFacts) subject.facts();
            return new Pairing(
                    subject.id(),
                    subject.code(),
                    facts.status(),
                    facts.parentId(),
                    facts.left(),
                    facts.right(),
                    facts.changedAt());
        }
    }

    /** All pairings. */
    public List<Pairing> pairings(Caller caller) {
        return all(caller, "pairing").stream().map(Pairing::of).toList();
    }

    /** Today's name of a unit, as the directory has it. */
    public Optional<String> name(Unit unit) {
        return byCode(unit.kind().name().toLowerCase(Locale.ROOT), unit.code()).map(Subject::name);
    }

    /** The last changes that are wanted, newest first. */
    public List<Change> latest(int count, Predicate<Change> wanted) {
        return view.read(() -> view.tail.latest(count, wanted));
    }

    /** Everything after a position in order; nothing where some of it is no longer known. */
    public Optional<List<Change>> since(Position position) {
        return view.read(() -> view.tail.since(position, view.position));
    }

    /** The confidential tasks that a caller may no longer see since this change took its city out of their plan. */
    public List<Subject> lostWith(Change change, Caller caller) {
        if (!(change.after().facts() instanceof PlanFacts after)
                || change.before() == null
                || !(change.before().facts() instanceof PlanFacts before)
                || !caller.is(Role.OFFICE)
                || !before.parties().contains(caller.city())
                || after.parties().contains(caller.city())) {
            return List.of();
        }
        return view.read(() -> {
            List<Subject> lost = new ArrayList<>();
            for (Subject task : view.confidentialTasks.ofPlan(change.after().id())) {
                if (!view.visibility.maySee(caller, task)) {
                    lost.add(task);
                }
            }
            return lost;
        });
    }

    /** A fingerprint of everything that stands, made as the services make theirs. */
    public Digest digest() {
        Map<String, List<Subject>> standing = view.read(() -> {
            Map<String, List<Subject>> byKind = new TreeMap<>();
            for (String kind : view.subjects.kinds()) {
                byKind.put(kind, new ArrayList<>(view.subjects.all(kind)));
            }
            return byKind;
        });
        Map<String, Digest.KindDigest> kinds = new TreeMap<>();
        standing.forEach((kind, subjects) -> {
            subjects.removeIf(Subject::isRemoved);
            subjects.sort(ViewQueries::byIdAsText);
            SubjectHash hash = new SubjectHash();
            subjects.forEach(subject -> hash.add(subject.id(), subject.version(), subject.stateHash()));
            if (!subjects.isEmpty()) {
                kinds.put(kind, hash.total());
            }
        });
        return new Digest(kinds);
    }

    /** As the ids sort as text: {@link UUID#compareTo} takes their halves as signed numbers. */
    private static int byIdAsText(Subject one, Subject other) {
        int high = Long.compareUnsigned(one.id().getMostSignificantBits(), other.id().getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(one.id().getLeastSignificantBits(), other.id().getLeastSignificantBits());
    }
}
