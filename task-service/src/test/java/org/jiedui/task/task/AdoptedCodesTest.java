package org.jiedui.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AdoptedCodesTest {

    private final AdoptedCodes codes = new AdoptedCodes("TC-2018", Set.of());

    @Test
    void a_task_bears_the_number_of_its_clause() {
        assertThat(codes.next("三/（四）/15", 1)).contains("TC-2018-15");
        assertThat(codes.next("二/（六）", 1)).contains("TC-2018-6");
        assertThat(codes.next("二/（十）", 1)).contains("TC-2018-10");
        assertThat(codes.next("四/（十四）", 1)).contains("TC-2018-14");
        assertThat(codes.next("第二十一条", 1)).contains("TC-2018-21");
    }

    @Test
    void a_number_that_comes_again_in_another_chapter_is_told_apart_by_its_path() {
        assertThat(codes.next("二/（一）", 1)).contains("TC-2018-1");
        assertThat(codes.next("三/（一）", 1)).contains("TC-2018-3-1");
    }

    @Test
    void drafts_of_one_clause_are_told_apart_by_their_paragraph() {
        assertThat(codes.next("三/（八）", 2)).contains("TC-2018-8");
        assertThat(codes.next("三/（八）", 3)).contains("TC-2018-8-3");
        assertThat(codes.next("三/（八）", 4)).contains("TC-2018-8-4");
    }

    @Test
    void a_code_that_is_taken_is_not_given_again() {
        AdoptedCodes taken = new AdoptedCodes("TC-2018", Set.of("TC-2018-15", "TC-2018-3-4-15"));
        assertThat(taken.next("三/（四）/15", 2)).contains("TC-2018-3-4-15-2");
        assertThat(taken.next("三/（四）/15", 2)).contains("TC-2018-15-2");
        assertThat(taken.next("三/（四）/15", 2)).isEmpty();
    }

    @Test
    void a_clause_without_a_number_gives_none() {
        assertThat(codes.next("通知/一", 1)).isEmpty();
        assertThat(codes.next("", 1)).isEmpty();
        assertThat(codes.next(null, 1)).isEmpty();
        assertThat(codes.next("一百二十", 1)).isEmpty();
    }
}
