/** Hands a file to the browser to save where it saves things. Answers whether it took it; where it ends up nobody tells us. */
export function saveFile(name: string, file: Blob): boolean {
  try {
    const address = URL.createObjectURL(file)
    const link = document.createElement("a")
    link.href = address
    link.download = name
    document.body.append(link)
    link.click()
    link.remove()
    setTimeout(() => URL.revokeObjectURL(address), 60_000) // a slow phone may still be reading it
    return true
  } catch {
    return false
  }
}

const asFile = (name: string, file: Blob): File => new File([file], name, { type: file.type })

/** Whether this device says that it can hand such a file to another app. */
export function canShareFile(name: string, file: Blob): boolean {
  try {
    return typeof navigator.share === "function" && navigator.canShare({ files: [asFile(name, file)] })
  } catch {
    return false
  }
}

/** Opens the device's own way of handing a file on. `unshared`: it would not, or nobody was chosen. Never throws. */
export async function shareFile(name: string, file: Blob): Promise<"shared" | "unshared"> {
  try {
    await navigator.share({ files: [asFile(name, file)] })
    return "shared"
  } catch {
    return "unshared"
  }
}
