import { RecoverPage } from "../../features/settings/RecoverPage.tsx"
import { useServices } from "../services.ts"

export function Recover() {
  const { state } = useServices()
  return <RecoverPage problem={state.problem.value} onTryAgain={() => void state.read()} />
}
