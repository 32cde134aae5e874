package org.jiedui.gateway.overview;

import jakarta.inject.Singleton;
import org.jiedui.gateway.overview.Named.NamedActor;
import org.jiedui.gateway.overview.Named.NamedSubject;
import org.jiedui.gateway.overview.Named.NamedTask;
import org.jiedui.gateway.overview.Named.NamedUnit;
import org.jiedui.gateway.overview.Named.Reference;
import org.jiedui.gateway.view.Subject;
import org.jiedui.gateway.view.Unit;
import org.jiedui.gateway.view.ViewQueries;
import org.jiedui.gateway.view.WaitingTotals.Actor;

/** Names things as the view has them now. */
@Singleton
class Names {

    private final ViewQueries view;

    Names(ViewQueries view) {
        this.view = view;
    }

    Reference region(String code) {
        return reference(new Unit(Unit.Kind.REGION, code));
    }

    NamedUnit unit(Unit unit) {
        return switch (unit.kind()) {
            case ORGANIZATION -> new NamedUnit(reference(unit), null);
            case REGION -> new NamedUnit(null, reference(unit));
        };
    }

    NamedActor actor(Actor actor) {
        return switch (actor.kind()) {
            case OFFICE -> new NamedActor(region(actor.code()), null, null);
            case ORGANIZATION -> new NamedActor(null, reference(new Unit(Unit.Kind.ORGANIZATION, actor.code())), null);
            case REGION -> new NamedActor(null, null, region(actor.code()));
        };
    }

    static NamedSubject subject(Subject subject) {
        return new NamedSubject(subject.kind(), subject.id(), subject.code(), subject.name());
    }

    /** The task that a subject belongs to; {@code null} for what belongs to none. */
    NamedTask taskOf(Subject part) {
        return view.nameableTaskOf(part).map(Names::task).orElse(null);
    }

    static NamedTask task(Subject task) {
        return new NamedTask(task.id(), task.code(), task.name());
    }

    private Reference reference(Unit unit) {
        return new Reference(unit.code(), view.name(unit).orElse(null));
    }
}
