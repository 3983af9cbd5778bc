import { useMemo, useState } from "preact/hooks"
import {
  addStep,
  Goal,
  type GoalStep,
  inState,
  moveGoal,
  moveStep,
  newGoal,
  rewriteGoal,
  rewriteStep,
  swapFor,
  takeStep,
  untakeStep,
  withoutStep,
} from "../domain/goal.ts"
import { inGroup, putStepBack, ratingsThatGo } from "../domain/goal-standing.ts"
import { newRating } from "../domain/rating.ts"
import type { GoalsActions } from "../features/goals/GoalsPage.tsx"
import type { Answer } from "../i18n/problems.ts"
import { textsOf } from "../i18n/texts.ts"
import { fail, ok } from "../kit/result.ts"
import type { Change } from "../vault/port.ts"
import { drop, keep } from "../vault/stores/list.ts"
import { moreShelves } from "./more-shelves.ts"
import { keepRewritten } from "./rewriting.ts"
import { type Services, useServices } from "./services.ts"

export type Goals = {
  readonly actions: GoalsActions
  /** The goal or step that just came back or went to another group: the focus belongs there. */
  readonly back: string | undefined
}

/** What *My goals* can do: a rule, then one durable action, then a word about it, with a way back. */
export function useGoals(): Goals {
  const services = useServices()
  const [back, setBack] = useState<string>()
  const actions = useMemo(() => goalActions(services, setBack), [services])
  return { actions, back }
}

/** The actions themselves. `cameBack` hears the id of what the focus belongs to. Each works on the goal as it stands then. */
export function goalActions(services: Services, cameBack: (id: string) => void): GoalsActions {
  const { state, now, today, newId } = services
  const { goals, ratings } = moreShelves(state)
  const t = textsOf("goals")
  const shell = textsOf("shell")
  const goalNow = (id: string): Goal | undefined => goals.things.peek().find((one) => one.id === id)
  const put = (goal: Goal): Change => keep("goals", goal)
  const store = (changes: readonly Change[], words: string): Promise<Answer> => state.act(changes, words)
  const saved = (goal: Goal) => store([put(goal)], shell("saved"))
  /** Keeps what a form made of the goal it was opened with; where another window changed that since, both. */
  const rewritten = (base: Goal, made: Goal): Promise<Answer> =>
    keepRewritten(state, { store: "goals", shape: Goal }, base, made, shell("saved"))
  /** Stores, and offers a way back: the changes that lead there are worked out when it is taken. */
  const storeWithUndo = async (
    changes: readonly Change[],
    words: string,
    undo: { readonly changes: () => readonly Change[]; readonly words: string; readonly focus?: string },
  ): Promise<Answer> => {
    const takeBack = async (): Promise<void> => {
      const done = await store(undo.changes(), undo.words)
      if (done.ok) {
        if (undo.focus !== undefined) cameBack(undo.focus)
      } else
        state.say({
          words: textsOf("problems")(done.problem.kind),
          action: { words: shell("tryAgain"), onPress: () => void takeBack() },
        })
    }
    const done = await state.act(changes)
    if (done.ok) state.say({ words, action: { words: shell("undo"), onPress: () => void takeBack() } })
    return done
  }
  /** One step becomes another, and can become what it was: whatever else of the goal was changed since then stays. */
  const changeStep = async (
    goalId: string,
    step: GoalStep,
    change: (goal: Goal) => Goal,
    words: { readonly done: string; readonly undone: string },
  ): Promise<Answer> => {
    const goal = goalNow(goalId)
    if (goal === undefined) return fail({ kind: "not-found" })
    const at = goal.steps.findIndex((one) => one.id === step.id)
    return await storeWithUndo([put(change(goal))], words.done, {
      changes: () => {
        const later = goalNow(goalId)
        return later === undefined ? [] : [put(putStepBack(later, step, at))]
      },
      words: words.undone,
      focus: step.id,
    })
  }
  /** The way back from another state: the goal as it is by then, standing as it stood. */
  const standingAgain =
    ({ id, state: was, swappedFor }: Goal) =>
    (): readonly Change[] => {
      const later = goalNow(id)
      return later === undefined ? [] : [put({ ...later, state: was, swappedFor })]
    }

  return {
    async onAdd(typed) {
      const made = newGoal(typed, goals.things.peek(), { now: now(), newId })
      return made.ok ? await saved(made.value) : made
    },
    async onChange(goal, typed) {
      const made = rewriteGoal(goal, typed, now())
      return made.ok ? await rewritten(goal, made.value) : made
    },
    async onMove(goal, by) {
      const kin = inGroup(goals.things.peek(), goal.state)
      const changed = moveGoal(kin, goal.id, by)
      if (changed.length === 0) return ok(undefined)
      const place = kin.findIndex((one) => one.id === goal.id) + 1 + by
      return await store(changed.map(put), t("movedTo", { place, of: kin.length }))
    },
    async onState(goal, next) {
      const done = await storeWithUndo([put(inState(goal, next, now()))], t(`isNow.${next}`), {
        changes: standingAgain(goal),
        words: t("isBack"),
        focus: goal.id,
      })
      if (done.ok) cameBack(goal.id)
      return done
    },
    othersThan: (goal) => inGroup(goals.things.peek(), "open").filter((one) => one.id !== goal.id),
    async onSwap(goal, instead) {
      const bare = { why: "", inTheWay: "", whatIllDo: "", lifeArea: goal.lifeArea, strengths: [] }
      const made =
        "id" in instead
          ? undefined
          : newGoal({ ...bare, text: instead.text }, goals.things.peek(), { now: now(), newId })
      if (made?.ok === false) return made
      const id = "id" in instead ? instead.id : (made?.value.id ?? "")
      const swap = [...(made === undefined ? [] : [put(made.value)]), put(swapFor(goal, id, now()))]
      const done = await storeWithUndo(swap, t("isNow.swapped"), {
        changes: () => [...standingAgain(goal)(), ...(made === undefined ? [] : [drop("goals", id)])],
        words: t("isBack"),
        focus: goal.id,
      })
      if (done.ok) cameBack(id)
      return done
    },
    async onDelete(goal) {
      const kept = goalNow(goal.id) ?? goal
      await ratings.bring()
      const said = ratingsThatGo(ratings.things.peek(), goal.id)
      const gone = [drop("goals", goal.id), ...said.map((one) => drop("ratings", one.id))]
      return await storeWithUndo(gone, t("deleted"), {
        changes: () => [put(kept), ...said.map((one) => keep("ratings", one))],
        words: t("isBack"),
        focus: goal.id,
      })
    },
    async onAddStep(goalId, typed) {
      const goal = goalNow(goalId)
      if (goal === undefined) return fail({ kind: "not-found" })
      const made = addStep(goal, typed, { now: now(), newId })
      return made.ok ? await saved(made.value) : made
    },
    async onChangeStep(goalId, step, typed) {
      const goal = goalNow(goalId)
      if (goal === undefined) return fail({ kind: "not-found" })
      const begun = { ...goal, steps: goal.steps.map((one) => (one.id === step.id ? step : one)) }
      const made = rewriteStep(begun, step.id, typed, now())
      return made.ok ? await rewritten(begun, made.value) : made
    },
    async onMoveStep(goalId, step, by) {
      const goal = goalNow(goalId)
      if (goal === undefined) return fail({ kind: "not-found" })
      const place = goal.steps.findIndex((one) => one.id === step.id) + 1 + by
      const moved = moveStep(goal, step.id, by, now())
      return moved === goal
        ? ok(undefined)
        : await store([put(moved)], t("movedTo", { place, of: goal.steps.length }))
    },
    onTake: (goalId, step) =>
      changeStep(goalId, step, (goal) => takeStep(goal, step.id, today()), {
        done: t("steps.isDone"),
        undone: t("steps.isBack"),
      }),
    onUntake: (goalId, step) =>
      changeStep(goalId, step, (goal) => untakeStep(goal, step.id), {
        done: t("steps.isNotDone"),
        undone: t("steps.isBack"),
      }),
    onDeleteStep: (goalId, step) =>
      changeStep(goalId, step, (goal) => withoutStep(goal, step.id, now()), {
        done: t("steps.deleted"),
        undone: t("steps.isBack"),
      }),
    async onRate(goalId, typed) {
      const about = { what: "goal", id: goalId } as const
      const made = newRating({ about, wantsHelp: null, when: today(), ...typed }, { now: now(), newId })
      return made.ok ? await store([keep("ratings", made.value)], shell("saved")) : made
    },
    onDeleteRating: (rating) =>
      storeWithUndo([drop("ratings", rating.id)], t("rate.deleted"), {
        changes: () => [keep("ratings", rating)],
        words: t("rate.isBack"),
      }),
  }
}
