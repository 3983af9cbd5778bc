import "fake-indexeddb/auto"
import { vaultContract } from "../contracts/vault.ts"
import { aSealedDevice } from "../support/sealed-vault.ts"

vaultContract("sealed, over fake-indexeddb", () => aSealedDevice())
