package org.jiedui.platform.testing.violation.timecomesasaclock.task;

import java.time.LocalDate;
import java.util.Date;
import java.util.function.LongSupplier;

public class TaskService {
    public LocalDate today() {
        return LocalDate.now();
    }

    public Date created() {
        return new Date();
    }

    public LongSupplier clock() {
        return System::currentTimeMillis;
    }
}
