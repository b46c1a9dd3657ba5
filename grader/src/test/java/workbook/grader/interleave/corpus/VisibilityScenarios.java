package workbook.grader.interleave.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import workbook.grader.interleave.Scenario;

/** One publishes, one looks. */
final class VisibilityScenarios {

    static final class PlainFlag implements Scenario {
        private final Visibility.PlainFlag flag = new Visibility.PlainFlag();

        @Override
        public List<Action> threads() {
            return List.of(flag::publish, () -> assertThat(flag.read()).isEqualTo(42));
        }
    }

    static final class VolatileFlag implements Scenario {
        private final Visibility.VolatileFlag flag = new Visibility.VolatileFlag();

        @Override
        public List<Action> threads() {
            return List.of(flag::publish, () -> assertThat(flag.read()).isEqualTo(42));
        }
    }

    static final class FlagFirst implements Scenario {
        private final Visibility.FlagFirst flag = new Visibility.FlagFirst();

        @Override
        public List<Action> threads() {
            return List.of(flag::publish, () -> assertThat(flag.read()).isEqualTo(42));
        }
    }

    static final class SpinVolatile implements Scenario {
        private final Visibility.SpinVolatile flag = new Visibility.SpinVolatile();

        @Override
        public List<Action> threads() {
            return List.of(() -> assertThat(flag.await()).isEqualTo(1), flag::publish);
        }
    }

    static final class SpinPlain implements Scenario {
        private final Visibility.SpinPlain flag = new Visibility.SpinPlain();

        @Override
        public List<Action> threads() {
            return List.of(() -> assertThat(flag.await()).isEqualTo(1), flag::publish);
        }
    }

    static final class BrokenSingleton implements Scenario {
        private final Visibility.BrokenSingleton singleton = new Visibility.BrokenSingleton();

        @Override
        public List<Action> threads() {
            return List.of(() -> singleton.get().value(), () -> singleton.get().value());
        }
    }

    static final class Singleton implements Scenario {
        private final Visibility.Singleton singleton = new Visibility.Singleton();

        @Override
        public List<Action> threads() {
            return List.of(() -> singleton.get().value(), () -> singleton.get().value());
        }
    }

    static final class UnsafePublication implements Scenario {
        private final Visibility.UnsafePublication box = new Visibility.UnsafePublication();

        @Override
        public List<Action> threads() {
            return List.of(box::publish, box::read);
        }
    }

    static final class SafePublication implements Scenario {
        private final Visibility.SafePublication box = new Visibility.SafePublication();

        @Override
        public List<Action> threads() {
            return List.of(box::publish, box::read);
        }
    }

    static final class MadeInUpdate implements Scenario {
        private final Visibility.MadeInUpdate box = new Visibility.MadeInUpdate();

        @Override
        public List<Action> threads() {
            return List.of(box::publish, box::read);
        }
    }

    static final class MadeInCompute implements Scenario {
        private final Visibility.MadeInCompute box = new Visibility.MadeInCompute();

        @Override
        public List<Action> threads() {
            return List.of(box::publish, box::read);
        }
    }

    static final class NeighbouringElements implements Scenario {
        private final Visibility.Elements elements = new Visibility.Elements();

        @Override
        public List<Action> threads() {
            return List.of(() -> elements.write(0), () -> elements.write(1));
        }
    }

    static final class SameElement implements Scenario {
        private final Visibility.Elements elements = new Visibility.Elements();

        @Override
        public List<Action> threads() {
            return List.of(() -> elements.write(0), () -> elements.write(0));
        }
    }

    private VisibilityScenarios() {
    }
}
