package org.jiedui.platform.batch;

import org.jiedui.platform.problem.Problem;

/**
 * How much time there is to go through items once more, only to find what else is wrong.
 *
 * @param refusal what is known to be wrong, to be told where the time does not last
 */
record SecondTime(Pace pace, Problem refusal) implements Pace {

    @Override
    public boolean isNear() {
        return pace.isNear();
    }

    @Override
    public void goOn(int done) {
        if (pace.isNear()) {
            throw refusal;
        }
        pace.goOn(done);
    }
}
