package org.jiedui.gateway.view;

import java.util.function.Supplier;
import org.jiedui.gateway.position.Position;

/**
 * Whoever must hear of each change. Called by the intake's thread under the view's lock: it must only note down what it
 * hears and come back.
 */
public interface ViewListener {

    /** @param position after the change; put together when it is asked for */
    void changed(Change change, Supplier<Position> position);

    /** Something went on that no single change tells of: streams have a gap that their readers must fill by reading anew. */
    void broken();

    /** The view stands further on than before. */
    void moved();
}
